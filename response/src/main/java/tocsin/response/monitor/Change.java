package tocsin.response.monitor;

import java.time.Duration;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;

/// Judges by how much a value differs from what it was some time ago.
///
/// @param since how long ago; of deviations, the length of a season
/// @param seasons of deviations, how many seasons before are looked at
public record Change(Kind kind, Duration since, Optional<Integer> seasons) {
  /// So many seasons at least make a band, and so many are looked at at most.
  static final int FEWEST_SEASONS = 3;

  static final int MOST_SEASONS = 42;

  /// All seasons together are no longer than this.
  static final Duration LONGEST_HISTORY = Duration.ofDays(42);

  private static final int USUAL_SEASONS = 6;
  private static final Duration WIDEST_STEP = Duration.ofHours(1);

  public Change {
    // Changes that were written before there were deviations have none.
    seasons = Objects.requireNonNullElse(seasons, Optional.empty());
  }

  /// In what the difference is counted.
  public enum Kind {
    DIFFERENCE,
    /// Hundredths of what it was; nothing where it was nothing.
    PERCENT,
    /// How far from what is usual at that time of the season, see [Deviations].
    DEVIATIONS
  }

  /// How many values are compared with.
  int times() {
    return kind == Kind.DEVIATIONS ? seasons.orElse(USUAL_SEASONS) : 1;
  }

  /// How far before a value the one may lie that it is compared with: a step that is not known here
  /// rounds up.
  Duration reach() {
    Duration rounded = since.plus(since.compareTo(WIDEST_STEP) < 0 ? since : WIDEST_STEP);
    return rounded.multipliedBy(times());
  }

  /// The differences, point by point; where either is missing there is none.
  Trace of(Trace trace) {
    return of(trace, Long.MIN_VALUE);
  }

  /// The same where those before an instant are asked for by nobody, and may be missing.
  Trace of(Trace trace, long fromMillis) {
    double[] values = trace.values();
    int back = (int) Math.ceilDiv(since.toMillis(), trace.stepMillis());
    double[] changes =
        switch (kind) {
          case DEVIATIONS -> {
            int from = fromMillis == Long.MIN_VALUE ? 0 : trace.indexAtOrAfter(fromMillis);
            yield new Deviations(back, times()).of(values, from);
          }
          case DIFFERENCE, PERCENT -> differences(values, back);
        };
    return new Trace(trace.group(), trace.startMillis(), trace.stepMillis(), changes);
  }

  private double[] differences(double[] values, int back) {
    double[] changes = new double[values.length];
    Arrays.fill(changes, 0, Math.min(back, values.length), Double.NaN);
    for (int i = back; i < values.length; i++) {
      double before = values[i - back];
      double difference = values[i] - before;
      boolean inPercent = kind == Kind.PERCENT;
      changes[i] = inPercent && before == 0 ? Double.NaN : difference;
      if (inPercent) {
        changes[i] = changes[i] / before * 100;
      }
    }
    return changes;
  }
}
