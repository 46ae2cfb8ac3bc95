package tocsin.metrics.function;

import java.util.Arrays;

/// The value below which a share of the known values lies; rank n/100 * (count + 1), as Graphite.
final class Percentile {
  private Percentile() {}

  /// @param n percent, above 0
  static double of(double[] values, double n, boolean interpolate) {
    double[] sorted = Arrays.stream(values).filter(v -> !Double.isNaN(v)).sorted().toArray();
    if (sorted.length == 0) {
      return Double.NaN;
    }
    double fraction = n / 100 * (sorted.length + 1);
    int rank = (int) fraction;
    double rest = fraction - rank;
    if (!interpolate) {
      rank += (int) Math.ceil(rest);
    }
    double value =
        rank == 0
            ? sorted[0]
            : rank - 1 >= sorted.length ? sorted[sorted.length - 1] : sorted[rank - 1];
    if (interpolate && rank > 0 && rank < sorted.length) {
      value += rest * (sorted[rank] - value);
    }
    return value;
  }
}
