package tocsin.response.monitor;

import java.time.Duration;
import java.time.Instant;

/// The values of one trace as slots that count back from the instant of the evaluation: slot 0
/// covers the stretch of one width that ends with that instant, its end included and its beginning
/// not. Of several values in one slot the latest counts. Counting from the instant and not from
/// midnight makes the judgement independent of the phase in which samples arrive.
final class Slots {
  static final Duration LONGEST_USUAL_LATENESS = Duration.ofSeconds(60);
  private static final long LEAST_LATENESS_MILLIS = 10_000;

  private final Trace trace;
  private final long widthMillis;
  private final long atMillis;
  private final int newest;

  Slots(Monitor monitor, Trace trace, Instant at) {
    this.trace = trace;
    this.widthMillis =
        Math.max(
            trace.stepMillis(),
            monitor.slot().map(Duration::toMillis).orElseGet(trace::intervalMillis));
    this.atMillis = at.toEpochMilli();
    long lateness =
        monitor
            .lateness()
            .map(Duration::toMillis)
            .orElse(Math.max(2 * widthMillis, LEAST_LATENESS_MILLIS));
    this.newest = firstPresent(lateness / widthMillis);
  }

  private int firstPresent(long last) {
    for (int k = 0; k <= last; k++) {
      if (!Double.isNaN(value(k))) {
        return k;
      }
    }
    return -1;
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
    long last = Math.floorDiv(end - trace.startMillis(), trace.stepMillis());
    long first = Math.floorDiv(end - widthMillis - trace.startMillis(), trace.stepMillis()) + 1;
    for (long i = Math.min(last, trace.values().length - 1); i >= Math.max(first, 0); i--) {
      if (!Double.isNaN(trace.values()[(int) i])) {
        return trace.values()[(int) i];
      }
    }
    return Double.NaN;
  }
}
