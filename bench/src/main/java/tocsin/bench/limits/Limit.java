package tocsin.bench.limits;

import java.util.Arrays;
import java.util.function.LongSupplier;

/// Measures and prints.
final class Limit {
  static final double GIB = 1L << 30;

  private Limit() {}

  static void print(String what, double value, String unit) {
    System.out.printf("%-46s %,14.2f %s%n", what, value, unit);
  }

  /// Seconds of the quickest of some runs, after one to warm up.
  ///
  /// @param work gives the same each time; that is looked at, so that no work can be left out
  static double best(int runs, LongSupplier work) {
    long expected = work.getAsLong();
    double best = Double.MAX_VALUE;
    for (int i = 0; i < runs; i++) {
      long start = System.nanoTime();
      long result = work.getAsLong();
      best = Math.min(best, (System.nanoTime() - start) / 1e9);
      if (result != expected) {
        throw new IllegalStateException(result + " (expected: " + expected + " as before)");
      }
    }
    return best;
  }

  /// Prints the middle and the worst hundredth.
  static void spread(String what, double[] values, String unit) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    print(what + " p50", sorted[sorted.length / 2], unit);
    print(what + " p99", sorted[sorted.length * 99 / 100], unit);
  }
}
