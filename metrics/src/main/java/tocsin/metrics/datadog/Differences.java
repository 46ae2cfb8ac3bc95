package tocsin.metrics.datadog;

import static java.util.Map.entry;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;

/// How a value differs from the one before it. Buckets without a value are passed over; where there
/// is none before, there is no difference.
final class Differences {
  static final Map<String, Function> ALL =
      Map.ofEntries(
          entry("diff", rate((change, _) -> change)),
          entry("monotonic_diff", rate((change, _) -> change >= 0 ? change : Double.NaN)),
          entry("dt", rate((_, seconds) -> seconds)),
          entry("derivative", rate((change, seconds) -> change / seconds)),
          entry("per_second", rate((change, seconds) -> rising(change, seconds, 1))),
          entry("per_minute", rate((change, seconds) -> rising(change, seconds, 60))),
          entry("per_hour", rate((change, seconds) -> rising(change, seconds, 3_600))));

  private Differences() {}

  private interface Change {
    double of(double change, double seconds);
  }

  // A counter that falls began anew.
  private static double rising(double change, double seconds, double unit) {
    return change < 0 ? Double.NaN : change / seconds * unit;
  }

  private static Function rate(Change change) {
    return Function.ofGroups((values, grid, _) -> each(values, grid, change));
  }

  /// What is done to each series of a term before they become groups: a counter begins anew in one
  /// series and not in all.
  static Optional<TermReading.Series> ofSeries(String function) {
    return switch (function) {
      case "diff" -> Optional.of((values, grid) -> each(values, grid, (change, _) -> change));
      case "monotonic_diff" ->
          Optional.of((values, grid) ->
              each(values, grid, (change, _) -> change >= 0 ? change : Double.NaN));
      default -> Optional.empty();
    };
  }

  private static double[] each(double[] values, Grid grid, Change change) {
    var made = new double[values.length];
    Arrays.fill(made, Double.NaN);
    int before = -1;
    for (int i = 0; i < values.length; i++) {
      if (Double.isNaN(values[i])) {
        continue;
      }
      if (before >= 0) {
        made[i] = change.of(values[i] - values[before], (double) (i - before) * grid.step());
      }
      before = i;
    }
    return made;
  }
}
