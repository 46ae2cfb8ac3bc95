package tocsin.response.monitor;

import java.time.Duration;
import java.time.Instant;

/// The values of one trace as slots that count back from the instant of the evaluation: slot 0
/// covers the stretch of one width that ends with that instant, its end included and its beginning
/// not. Of several values in one slot the latest counts. Counting from the instant and not from
/// midnight makes the judgement independent of the phase in which samples arrive.
final class Slots {
  private static final long LEAST_LATENESS_MILLIS = 10_000;

  private final Horizon horizon;
  private final Trace trace;
  private final long widthMillis;
  private final long atMillis;
  private final long horizonMillis;
  private final int newest;

  Slots(Horizon horizon, Trace trace, long atMillis) {
    this.horizon = horizon;
    this.trace = trace;
    this.atMillis = atMillis;
    this.horizonMillis = atMillis - horizon.far();
    int last = newestInSight();
    this.widthMillis = width(horizon, trace, last);
    long age = last < 0 ? Long.MAX_VALUE : atMillis - trace.stampMillis(last);
    long slot = age / widthMillis;
    this.newest = last < 0 || slot > mostSlots() ? -1 : (int) slot;
  }

  private int newestInSight() {
    int i = trace.newestUpTo(atMillis);
    return i >= 0 && trace.stampMillis(i) > horizonMillis ? i : -1;
  }

  /// The step in which samples came up to the newest one, so that it stays the same until the next
  /// one comes.
  private static long width(Horizon horizon, Trace trace, int newest) {
    if (horizon.slot() > 0 || newest < 0) {
      return Math.max(trace.stepMillis(), horizon.slot());
    }
    int from = trace.indexAtOrAfter(trace.stampMillis(newest) - horizon.habit() + 1);
    // As wide as can be told within what is read before any evaluation.
    long widest = Math.max(trace.stepMillis(), horizon.habit() / Monitor.STEPS_IN_HABIT);
    return Math.min(widest, trace.intervalMillis(from, newest + 1));
  }

  private long mostSlots() {
    long usual = Math.max(2 * widthMillis, LEAST_LATENESS_MILLIS);
    return (horizon.lateness() < 0 ? usual : horizon.lateness()) / widthMillis;
  }

  /// The first instant at which the newest sample is too old, if no other comes.
  long goneAtMillis() {
    int last = newestInSight();
    return last < 0 ? atMillis : trace.stampMillis(last) + (mostSlots() + 1) * widthMillis;
  }

  long widthMillis() {
    return widthMillis;
  }

  /// The newest slot with a value, unless even that is too old; -1 then.
  int newest() {
    return newest;
  }

  /// How many slots a stretch of time is; at least one.
  int count(Duration stretch) {
    return (int) Math.max(1, (stretch.toMillis() + widthMillis - 1) / widthMillis);
  }

  /// The beginning of a slot.
  Instant start(int slot) {
    return Instant.ofEpochMilli(atMillis - (slot + 1) * widthMillis);
  }

  /// NaN where there is none.
  double value(int slot) {
    long end = atMillis - slot * widthMillis;
    int i = trace.newestUpTo(end);
    long first = Math.max(end - widthMillis, horizonMillis);
    return i >= 0 && trace.stampMillis(i) > first ? trace.values()[i] : Double.NaN;
  }
}
