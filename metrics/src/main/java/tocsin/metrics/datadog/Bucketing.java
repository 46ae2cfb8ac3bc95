package tocsin.metrics.datadog;

import java.util.Arrays;
import tocsin.metrics.datadog.language.Reduction;
import tocsin.metrics.store.SampleSource.PointConsumer;

/// Makes buckets of the points of one series. Not thread-safe.
final class Bucketing implements PointConsumer {
  private final Grid grid;
  private final Reduction method;
  private final long shiftMillis;
  private final double[] values;
  private final int[] counts;
  private long points;

  /// @param shiftMillis how much later points are taken for than they are
  Bucketing(Grid grid, Reduction method, long shiftMillis) {
    this.grid = grid;
    this.method = method;
    this.shiftMillis = shiftMillis;
    this.values = new double[grid.count()];
    this.counts = new int[grid.count()];
    Arrays.fill(values, Double.NaN);
  }

  @Override
  public void point(long atMillis, double value) {
    points++;
    long bucket = Math.floorDiv(atMillis + shiftMillis - grid.first() * 1_000, grid.step() * 1_000);
    if (bucket < 0 || bucket >= values.length || Double.isNaN(value)) {
      return;
    }
    int i = (int) bucket;
    values[i] = counts[i]++ == 0 ? first(value) : more(values[i], value);
  }

  private double first(double value) {
    return method == Reduction.COUNT ? 1 : value;
  }

  private double more(double before, double value) {
    return switch (method) {
      case AVG, SUM -> before + value;
      case MIN -> Math.min(before, value);
      case MAX -> Math.max(before, value);
      case COUNT -> before + 1;
    };
  }

  /// How many points came.
  long points() {
    return points;
  }

  /// What became of them.
  double[] values() {
    if (method == Reduction.AVG) {
      for (int i = 0; i < values.length; i++) {
        values[i] /= Math.max(1, counts[i]);
      }
    }
    return values;
  }
}
