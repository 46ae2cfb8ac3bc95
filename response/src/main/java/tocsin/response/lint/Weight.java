package tocsin.response.lint;

/// How much a finding matters; the worst first.
public enum Weight {
  /// Somebody would not be told.
  PROBLEM,
  /// It works, but less well than it looks.
  WARNING,
  /// Something that could be put in order.
  NOTE;

  /// As it stands in answers: `problem`.
  public String word() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }
}
