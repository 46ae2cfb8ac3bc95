package tocsin.server.lane;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.LongAdder;
import tocsin.response.monitor.Explanation.Size;

/// How much of what monitors saw is kept, so that a storm does not fill the journal: of the alerts
/// that change within one minute the first [#FULL] are explained in full, the next ones in brief,
/// and what comes after [#ALL] is counted only. Used by one thread, counted for all.
final class Frugality {
  static final int FULL = 100;
  static final int ALL = 1_000;

  private final LongAdder unexplained = new LongAdder();
  private long minute = Long.MIN_VALUE;
  private int changed;

  /// How much is kept of a change that was seen at an instant.
  Optional<Size> next(Instant seen) {
    long now = Math.floorDiv(seen.toEpochMilli(), Duration.ofMinutes(1).toMillis());
    // Of monitors that look back some are behind: their minute is the one that is counted now.
    if (now > minute) {
      minute = now;
      changed = 0;
    }
    changed++;
    if (changed > ALL) {
      unexplained.increment();
      return Optional.empty();
    }
    return Optional.of(changed > FULL ? Size.BRIEF : Size.FULL);
  }

  long unexplained() {
    return unexplained.sum();
  }
}
