package tocsin.response.monitor;

import java.time.Duration;
import java.util.Optional;

/// Judges values as the statuses of a check: 0 OK, 1 warning, 2 critical, 3 unknown. What counts is
/// how often a status came among the newest runs, however far they lie apart.
///
/// @param critical so many critical runs make an alert
/// @param warning so many runs in a row that are a warning or worse make a warning
/// @param ok so many good runs in a row end either
/// @param of how many of the newest are looked at for the critical ones; as many as there must be,
///   so that they come in a row, where none is given
/// @param within a run that is older is not looked at
public record Runs(int critical, int warning, int ok, Optional<Integer> of, Duration within) {
  static final int MOST = 100;

  private static final double WARNING = 1;
  private static final double CRITICAL = 2;
  private static final double UNKNOWN = 3;

  /// What a series of statuses shows, with the runs up to an instant.
  Look at(Trace trace, long end) {
    int last = trace.indexAtOrAfter(end + 1);
    int first = trace.indexAtOrAfter(end - within.toMillis() + 1);
    double[] newest = new double[MOST];
    long[] stamps = new long[MOST];
    int n = 0;
    for (int i = last - 1; i >= first && n < MOST; i--) {
      if (!Double.isNaN(trace.values()[i])) {
        newest[n] = trace.values()[i];
        stamps[n] = trace.stampMillis(i);
        n++;
      }
    }
    return n == 0 ? new Look.Missing() : look(newest, stamps, n);
  }

  private Look look(double[] newest, long[] stamps, int n) {
    int seen = 0;
    int oldest = 0;
    for (int i = 0; i < Math.min(n, Math.max(critical, of.orElse(critical))); i++) {
      if (newest[i] == CRITICAL) {
        seen++;
        oldest = i;
      }
    }
    if (seen >= critical) {
      Held held = new Held(true, true, stamps[oldest]);
      return new Look.Value(newest[0], held, held);
    }
    if (inARow(newest, n, warning, WARNING)) {
      return new Look.Value(newest[0], Held.NOT, new Held(true, true, stamps[warning - 1]));
    }
    return inARow(newest, n, ok, 0)
        ? new Look.Value(newest[0], Held.NOT, Held.NOT)
        : new Look.Skipped("no status came often enough");
  }

  /// Whether the newest are all as bad as that or worse; of good ones, all good.
  private static boolean inARow(double[] newest, int n, int wanted, double status) {
    int same = 0;
    while (same < Math.min(n, wanted)
        && (status == 0 ? newest[same] == 0 : newest[same] >= status && newest[same] < UNKNOWN)) {
      same++;
    }
    return same == wanted;
  }
}
