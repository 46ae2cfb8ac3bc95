package tocsin.server.api;

import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import tocsin.ground.web.Problems;
import tocsin.ground.web.WebAnswer;

/// Room for rehearsals: each computes as long as its scenario is, and only so many do at once.
/// Thread-safe.
final class Places {
  private static final int MOST_AT_ONCE = 2;

  private final Semaphore free = new Semaphore(MOST_AT_ONCE);

  /// What was computed, or that there is no room now.
  WebAnswer played(Supplier<WebAnswer> what) {
    if (!free.tryAcquire()) {
      return Problems.of(
              503,
              "Too many rehearsals at once",
              MOST_AT_ONCE + " are being played. Try again in a second.")
          .with("retry-after", "1");
    }
    try {
      return what.get();
    } finally {
      free.release();
    }
  }
}
