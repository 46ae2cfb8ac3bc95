package tocsin.metrics.datadog;

import static java.util.Map.entry;

import java.util.Arrays;
import java.util.Map;

/// Sums that run on over the whole time.
final class Running {
  static final Map<String, Function> ALL =
      Map.ofEntries(
          entry("cumsum", Function.ofGroups((values, _, _) -> sums(values, 1))),
          entry(
              "integral",
              Function.ofGroups((values, grid, _) -> sums(values, (double) grid.step()))),
          entry(
              "throughput",
              Function.ofGroups(
                  (values, grid, _) -> Arrays.stream(values).map(v -> v / grid.step()).toArray())));

  private Running() {}

  private static double[] sums(double[] values, double each) {
    var made = new double[values.length];
    double sum = 0;
    for (int i = 0; i < values.length; i++) {
      sum += Double.isNaN(values[i]) ? 0 : values[i] * each;
      made[i] = Double.isNaN(values[i]) ? Double.NaN : sum;
    }
    return made;
  }
}
