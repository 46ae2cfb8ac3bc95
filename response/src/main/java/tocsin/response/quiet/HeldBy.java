package tocsin.response.quiet;

/// What holds words of a monitor back.
public enum HeldBy {
  /// The pipe through which samples come is dead.
  PIPE(true),
  /// A monitor that it depends on is in Alert.
  DEPENDENCE(true),
  /// It waits whether such a monitor will be.
  PATIENCE(true),
  /// It changes to and fro.
  FLAPPING(false),
  /// It said too much before.
  THROTTLE(false);

  private final boolean endsWithTrouble;

  HeldBy(boolean endsWithTrouble) {
    this.endsWithTrouble = endsWithTrouble;
  }

  /// Whether nothing is left to say once the trouble is over; else it is counted, and said when the
  /// wait is over.
  public boolean endsWithTrouble() {
    return endsWithTrouble;
  }
}
