package tocsin.metrics.datadog;

import java.util.Arrays;
import java.util.stream.DoubleStream;
import tocsin.metrics.datadog.Computed.Grouped;
import tocsin.metrics.datadog.language.Reduction;

/// Many values become one. Missing ones are left out; of none comes none.
final class Reducing {
  private Reducing() {}

  static double of(double[] values, Reduction by) {
    DoubleStream there = Arrays.stream(values).filter(v -> !Double.isNaN(v));
    return switch (by) {
      case AVG -> there.average().orElse(Double.NaN);
      case MIN -> there.min().orElse(Double.NaN);
      case MAX -> there.max().orElse(Double.NaN);
      case SUM -> there.reduce(Double::sum).orElse(Double.NaN);
      case COUNT -> there.count();
    };
  }

  /// One bucket in place of all.
  static Grouped whole(Grouped of, Reduction by, long first, long untilMillis) {
    long end = Math.ceilDiv(untilMillis, 1_000);
    Grid one = new Grid(first, Math.max(1, end - first), 1);
    return new Grouped(one, of.keys(), of.each(values -> new double[] {of(values, by)}).groups());
  }
}
