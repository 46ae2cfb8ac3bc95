package tocsin.ground.time;

import java.time.Duration;
import java.time.Instant;

/// A half-open stretch of time: `from` is inside, `until` is not.
public record TimeRange(Instant from, Instant until) {
  public TimeRange {
    if (until.isBefore(from)) {
      throw new IllegalArgumentException("from: " + from + " (expected: not after " + until + ")");
    }
  }

  public boolean contains(Instant instant) {
    return !instant.isBefore(from) && instant.isBefore(until);
  }

  public boolean overlaps(TimeRange other) {
    return from.isBefore(other.until) && other.from.isBefore(until);
  }

  public Duration length() {
    return Duration.between(from, until);
  }
}
