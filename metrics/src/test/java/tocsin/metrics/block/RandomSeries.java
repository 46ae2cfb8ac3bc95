package tocsin.metrics.block;

import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;

/// Points as senders of all kinds may send them, drawn from a seed.
final class RandomSeries {
  private static final double[] ODD = {
    -0.0, 0.0, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, Double.MIN_VALUE, 1e300, 1.0 / 3
  };

  private final Random random;

  RandomSeries(Random random) {
    this.random = random;
  }

  /// @param step usual milliseconds between points; a few come in another one
  SortedMap<Long, Long> points(long first, long step, int count) {
    SortedMap<Long, Long> points = new TreeMap<>();
    int kind = random.nextInt(7);
    boolean isSteady = random.nextBoolean();
    long at = first;
    double value = random.nextInt(1_000);
    for (int i = 0; i < count; i++) {
      value = next(kind, value);
      points.put(at, Double.doubleToRawLongBits(value));
      at += isSteady ? step : 1 + random.nextLong(2 * step);
    }
    return points;
  }

  private double next(int kind, double last) {
    return switch (kind) {
      case 0 -> last + random.nextInt(1_000);
      case 1 -> (Math.rint(last * 100) + random.nextInt(101) - 50) / 100;
      case 2 -> random.nextInt(20);
      case 3 -> random.nextInt(50) == 0 ? random.nextInt() : last;
      case 4 -> random.nextInt(1_000_000) / 1e6;
      case 5 -> (float) random.nextGaussian();
      default -> random.nextInt(4) == 0 ? ODD[random.nextInt(ODD.length)] : random.nextDouble();
    };
  }
}
