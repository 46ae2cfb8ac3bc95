package tocsin.response.why;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/// Moments as people read them: to the second.
final class Moments {
  private Moments() {}

  static String of(Instant at) {
    return at.truncatedTo(ChronoUnit.SECONDS).toString();
  }
}
