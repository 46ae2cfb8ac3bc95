package tocsin.metrics.codec;

import java.util.OptionalLong;

/// Finds the decimals that people and programs wrote: a value with two places is a whole number of
/// hundredths, and whole numbers pack well, where the bits of 0.1 do not.
///
/// A value is `mantissa / 10^exponent`, correctly rounded, which is what reading the decimal gives
/// too. What does not come back to the bit is no decimal here.
public final class Decimals {
  public static final int NONE = -1;

  static final int MOST_PLACES = 15;
  private static final long LARGEST = 1L << 51;
  private static final double[] POWERS = powers();

  private Decimals() {}

  private static double[] powers() {
    double[] powers = new double[MOST_PLACES + 1];
    long power = 1;
    for (int i = 0; i <= MOST_PLACES; i++) {
      powers[i] = power;
      power *= 10;
    }
    return powers;
  }

  /// The places that all of these values have in common, and their mantissas.
  ///
  /// @return the exponent, or [#NONE] when one of them is no decimal
  public static int split(double[] values, int from, int count, long[] mantissas) {
    int exponent = 0;
    for (int i = 0; i < count; i++) {
      double value = values[from + i];
      if (!fits(value, exponent)) {
        int finer = places(value, exponent + 1);
        if (finer == NONE || !scaled(mantissas, i, finer - exponent)) {
          return NONE;
        }
        exponent = finer;
      }
      mantissas[i] = (long) Math.rint(value * POWERS[exponent]);
    }
    return exponent;
  }

  /// A mantissa with more places is the same decimal, so it need not be tried again.
  private static boolean scaled(long[] mantissas, int count, int places) {
    long power = (long) POWERS[places];
    for (int i = 0; i < count; i++) {
      if (Math.abs(mantissas[i]) > LARGEST / power) {
        return false;
      }
      mantissas[i] *= power;
    }
    return true;
  }

  private static int places(double value, int least) {
    for (int e = least; e <= MOST_PLACES; e++) {
      if (fits(value, e)) {
        return e;
      }
    }
    return NONE;
  }

  private static boolean fits(double value, int exponent) {
    double scaled = Math.rint(value * POWERS[exponent]);
    return Math.abs(scaled) <= LARGEST
        && Double.doubleToRawLongBits(joined((long) scaled, exponent))
            == Double.doubleToRawLongBits(value);
  }

  /// The mantissa of a value that has so many places at most; another value has none.
  public static OptionalLong mantissa(double value, int exponent) {
    return fits(value, exponent)
        ? OptionalLong.of((long) Math.rint(value * POWERS[exponent]))
        : OptionalLong.empty();
  }

  /// How many units of `exponent + places` make one of `exponent`.
  static long power(int places) {
    return (long) POWERS[places];
  }

  public static double joined(long mantissa, int exponent) {
    return exponent == 0 ? mantissa : mantissa / POWERS[exponent];
  }

  static void join(long[] mantissas, int exponent, double[] values, int at, int count) {
    if (exponent == 0) {
      for (int i = at; i < at + count; i++) {
        values[i] = mantissas[i];
      }
      return;
    }
    double power = POWERS[exponent];
    for (int i = at; i < at + count; i++) {
      values[i] = mantissas[i] / power;
    }
  }
}
