package tocsin.response.monitor;

import java.time.Duration;
import java.util.Arrays;

/// Judges by how much a value differs from what it was some time ago.
///
/// @param since how long ago
public record Change(Kind kind, Duration since) {
  private static final Duration WIDEST_STEP = Duration.ofHours(1);

  /// In what the difference is counted.
  public enum Kind {
    DIFFERENCE,
    /// Hundredths of what it was; nothing where it was nothing.
    PERCENT
  }

  /// How far before a value the one may lie that it is compared with: a step that is not known here
  /// rounds up.
  Duration reach() {
    return since.plus(since.compareTo(WIDEST_STEP) < 0 ? since : WIDEST_STEP);
  }

  /// The differences, point by point; where either is missing there is none.
  Trace of(Trace trace) {
    double[] values = trace.values();
    int back = (int) Math.ceilDiv(since.toMillis(), trace.stepMillis());
    double[] changes = new double[values.length];
    Arrays.fill(changes, 0, Math.min(back, values.length), Double.NaN);
    for (int i = back; i < values.length; i++) {
      double before = values[i - back];
      double difference = values[i] - before;
      changes[i] =
          switch (kind) {
            case DIFFERENCE -> difference;
            case PERCENT -> before == 0 ? Double.NaN : difference / before * 100;
          };
    }
    return new Trace(trace.group(), trace.startMillis(), trace.stepMillis(), changes);
  }
}
