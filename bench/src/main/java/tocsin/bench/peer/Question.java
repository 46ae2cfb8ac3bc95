package tocsin.bench.peer;

/// What is asked while samples come in.
public enum Question {
  /// One series, 24 hours, every point.
  ONE_DAY("q1_1x24h", 24 * 3_600),
  /// The sum of the same metric of every host, 6 hours.
  SUM("q2_sum1000x6h", 6 * 3_600),
  /// One metric of ten hosts by a pattern, found among all series, 5 minutes.
  GLOB("q3_glob10", 300);

  private final String key;
  private final int seconds;

  Question(String key, int seconds) {
    this.key = key;
    this.seconds = seconds;
  }

  /// Its name in figures.
  public String key() {
    return key;
  }

  int seconds() {
    return seconds;
  }
}
