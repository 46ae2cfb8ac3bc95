package tocsin.metrics.block;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.IntToDoubleFunction;

/// What stands in `block-v2.tsb`: each kind of stamps, values and pieces that the format has.
final class GoldenBlock {
  private static final long START = 1_768_442_400_000L;

  static final Map<Integer, SortedMap<Long, Long>> SERIES =
      Map.of(
          0, series(3, 10_000, i -> 42),
          1, series(40, 10_000, i -> i * 0.25),
          2, series(40, 10_000, i -> i * i * 1_000),
          9, series(300, 1_000, i -> i == 77 ? 1e12 : i % 2),
          10, series(300, 1_000, i -> i % 7 == 0 ? 1.0 / 3 : i),
          500, series(5_000, 999, i -> (i * 7_919 % 1_000) / 100.0),
          501,
              series(
                  20, 1_000, i -> i == 3 ? -0.0 : i == 4 ? Double.NEGATIVE_INFINITY : (float) 0.1));

  private GoldenBlock() {}

  /// Stamps in an even step, or not when the step is odd.
  private static SortedMap<Long, Long> series(int count, long step, IntToDoubleFunction value) {
    SortedMap<Long, Long> points = new TreeMap<>();
    for (int i = 0; i < count; i++) {
      long at = START + i * step + (step % 2 == 0 ? 0 : i % 3);
      points.put(at, Double.doubleToRawLongBits(value.applyAsDouble(i)));
    }
    return points;
  }
}
