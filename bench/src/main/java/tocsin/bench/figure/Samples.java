package tocsin.bench.figure;

import java.util.Arrays;
import java.util.List;

/// What many measurements of the same thing say.
public final class Samples {
  private Samples() {}

  /// The value that a share of all are below, not a number when there are none.
  ///
  /// @param share 0.5 for the middle, 0.99 for all but the worst hundredth
  public static double percentile(double[] values, double share) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted.length == 0
        ? Double.NaN
        : sorted[Math.min(sorted.length - 1, (int) Math.floor(share * sorted.length))];
  }

  /// The middle one of those that are numbers.
  static double median(List<Double> values) {
    return percentile(
        values.stream().filter(v -> !v.isNaN()).mapToDouble(Double::doubleValue).toArray(), 0.5);
  }
}
