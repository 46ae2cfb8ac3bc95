package tocsin.metrics.codec;

/// Finds the decimals that people and programs wrote: a value with two places is a whole number of
/// hundredths, and whole numbers pack well, where the bits of 0.1 do not.
///
/// A value is `mantissa / 10^exponent`, correctly rounded, which is what reading the decimal gives
/// too. What does not come back to the bit is no decimal here.
public final class Decimals {
  public static final int NONE = -1;

  private static final int MOST_PLACES = 15;
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
      exponent = places(values[from + i], exponent);
      if (exponent == NONE) {
        return NONE;
      }
    }
    for (int i = 0; i < count; i++) {
      double value = values[from + i];
      if (!fits(value, exponent)) {
        return NONE;
      }
      mantissas[i] = (long) Math.rint(value * POWERS[exponent]);
    }
    return exponent;
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

  public static double joined(long mantissa, int exponent) {
    return exponent == 0 ? mantissa : mantissa / POWERS[exponent];
  }
}
