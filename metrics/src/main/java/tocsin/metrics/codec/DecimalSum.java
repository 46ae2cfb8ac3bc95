package tocsin.metrics.codec;

import java.util.Arrays;
import java.util.OptionalLong;

/// The sum of decimals, exact: one whole number for each count of places. Used by one thread.
public final class DecimalSum {
  private static final long LARGEST = 1L << 62;

  private final long[] sums = new long[Decimals.MOST_PLACES + 1];
  private int exponent;

  void clear() {
    Arrays.fill(sums, 0);
    exponent = 0;
  }

  /// Says that something was among the values which is no decimal.
  void spoil() {
    exponent = Decimals.NONE;
  }

  /// Adds a group, 256 at most. What may leave a long with the next one is spoilt.
  void add(int places, long[] mantissas, int count) {
    long group = 0;
    for (int i = 0; i < count; i++) {
      group += mantissas[i];
    }
    sums[places] += group;
    if (exponent != Decimals.NONE) {
      exponent = Math.abs(sums[places]) > LARGEST ? Decimals.NONE : Math.max(exponent, places);
    }
  }

  /// The places that all of the values have in common, or [Decimals#NONE].
  public int exponent() {
    return exponent;
  }

  /// The sum in units of these places; empty if it leaves a long.
  public OptionalLong mantissa() {
    try {
      long all = 0;
      for (int places = 0; places <= exponent; places++) {
        all =
            Math.addExact(all, Math.multiplyExact(sums[places], Decimals.power(exponent - places)));
      }
      return OptionalLong.of(all);
    } catch (ArithmeticException e) {
      return OptionalLong.empty();
    }
  }
}
