package tocsin.metrics.datadog;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import tocsin.metrics.datadog.language.SpaceAggregator;

/// The series of one group on their way to becoming one. Not thread-safe.
final class Fold {
  private final SpaceAggregator over;
  private final double[] values;
  private final int[] counts;
  private final List<double[]> all = new ArrayList<>();

  Fold(SpaceAggregator over, int buckets) {
    this.over = over;
    this.values = new double[buckets];
    this.counts = new int[buckets];
    Arrays.fill(values, Double.NaN);
  }

  void add(double[] series) {
    if (isPercentile()) {
      all.add(series);
      return;
    }
    for (int i = 0; i < series.length; i++) {
      if (!Double.isNaN(series[i])) {
        values[i] = counts[i]++ == 0 ? series[i] : more(values[i], series[i]);
      }
    }
  }

  private boolean isPercentile() {
    return switch (over) {
      case AVG, SUM, MIN, MAX -> false;
      case P50, P75, P90, P95, P99 -> true;
    };
  }

  private double more(double before, double value) {
    return switch (over) {
      case MIN -> Math.min(before, value);
      case MAX -> Math.max(before, value);
      case AVG, SUM, P50, P75, P90, P95, P99 -> before + value;
    };
  }

  double[] values() {
    for (int i = 0; i < values.length; i++) {
      if (isPercentile()) {
        values[i] = percentile(i);
      } else if (over == SpaceAggregator.AVG) {
        values[i] /= Math.max(1, counts[i]);
      }
    }
    return values;
  }

  /// Of the series of the group; the nearest rank.
  private double percentile(int bucket) {
    double[] sorted =
        all.stream().mapToDouble(s -> s[bucket]).filter(v -> !Double.isNaN(v)).sorted().toArray();
    double part = Integer.parseInt(over.word().substring(1)) / 100.0;
    int rank = (int) Math.ceil(part * sorted.length);
    return sorted.length == 0 ? Double.NaN : sorted[Math.max(0, rank - 1)];
  }
}
