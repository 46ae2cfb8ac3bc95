package tocsin.server.demo;

import java.time.Duration;
import java.time.Instant;

/// How scenario seconds become instants: from where, and how many times faster than recorded. Every
/// window and delay is divided alike.
///
/// @param times 1 as recorded; 10 plays it in a tenth of the time
public record Pace(Instant start, int times) {
  public Pace {
    if (times < 1 || times > 60) {
      throw new IllegalArgumentException("times: " + times + " (expected: 1 to 60)");
    }
  }

  public Instant at(long scenarioSecond) {
    return start.plusMillis(scenarioSecond * 1_000 / times);
  }

  /// A stretch of scenario time.
  public Duration of(long scenarioSeconds) {
    return Duration.ofMillis(scenarioSeconds * 1_000 / times);
  }

  /// The scenario second of an instant.
  public double second(Instant at) {
    return Duration.between(start, at).toMillis() * times / 1_000.0;
  }
}
