package tocsin.metrics.datadog.language;

import java.time.Duration;

/// What time a monitor looks at, ending at the moment it is asked about.
public sealed interface Window {
  /// `last_5m`: so long back.
  ///
  /// @param unit in which it was written
  record Last(int count, Unit unit) implements Window {
    public Duration length() {
      return unit.length().multipliedBy(count);
    }
  }

  /// `current_1d`: since the hour, the day or the month began, in UTC.
  record Current(Unit unit) implements Window {}

  /// In which unit it is written; that decides how fine it is looked at.
  Unit unit();

  /// Units of windows.
  enum Unit {
    MINUTE("m", Duration.ofMinutes(1), Duration.ofMinutes(1)),
    HOUR("h", Duration.ofHours(1), Duration.ofMinutes(10)),
    DAY("d", Duration.ofDays(1), Duration.ofHours(1)),
    WEEK("w", Duration.ofDays(7), Duration.ofHours(1)),
    MONTH("mo", Duration.ofDays(30), Duration.ofHours(4));

    private final String word;
    private final Duration length;
    private final Duration bucket;

    Unit(String word, Duration length, Duration bucket) {
      this.word = word;
      this.length = length;
      this.bucket = bucket;
    }

    public String word() {
      return word;
    }

    /// A month has 30 days here.
    public Duration length() {
      return length;
    }

    /// How wide a bucket is in a window that is written in this unit.
    public Duration bucket() {
      return bucket;
    }
  }
}
