package tocsin.metrics.function;

import java.util.Arrays;

/// Rows of many series combined series by series, which reads memory in its order: row by row, a
/// thousand series are a thousand jumps for each row. Values are added in the same order either
/// way, so the answer is the same to the bit.
final class Running {
  private final Aggregation how;
  private final double[] totals;
  private final int[] known;

  Running(Aggregation how, int rows) {
    this.how = how;
    this.totals = new double[rows];
    this.known = new int[rows];
    Arrays.fill(totals, how == Aggregation.MIN ? Double.POSITIVE_INFINITY : first(how));
  }

  private static double first(Aggregation how) {
    return how == Aggregation.MAX ? Double.NEGATIVE_INFINITY : 0;
  }

  /// Whether rows can be combined this way.
  static boolean can(Aggregation how) {
    return switch (how) {
      case SUM, AVERAGE, AVG_ZERO, COUNT, MIN, MAX -> true;
      default -> false;
    };
  }

  static double[] combined(Rows rows, Aggregation how, double xFilesFactor) {
    var running = new Running(how, rows.length());
    rows.frames().forEach(f -> running.add(f.values(), 0, f.size()));
    return running.results(rows.frames().size(), xFilesFactor);
  }

  /// Adds the next series, which may be shorter.
  void add(double[] values, int from, int count) {
    for (int i = 0; i < count; i++) {
      double v = values[from + i];
      if (!Double.isNaN(v)) {
        known[i]++;
        totals[i] = total(totals[i], v);
      }
    }
  }

  private double total(double before, double v) {
    return how == Aggregation.MIN
        ? Math.min(before, v)
        : how == Aggregation.MAX ? Math.max(before, v) : before + v;
  }

  /// One value for each row; NaN where too few are known. To be asked once.
  ///
  /// @param series so many were added
  double[] results(int series, double xFilesFactor) {
    for (int i = 0; i < totals.length; i++) {
      boolean enough = known[i] > 0 && (double) known[i] / series >= xFilesFactor;
      totals[i] = enough ? result(totals[i], known[i], series) : Double.NaN;
    }
    return totals;
  }

  private double result(double total, int count, int series) {
    return switch (how) {
      case AVERAGE -> total / count;
      case AVG_ZERO -> total / series;
      case COUNT -> count;
      default -> total;
    };
  }
}
