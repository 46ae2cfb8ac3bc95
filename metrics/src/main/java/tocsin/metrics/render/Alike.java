package tocsin.metrics.render;

/// Finds numbers of one kind in a row, which most series consist of: then what a number is need not
/// be asked between one text and the next, and both go several times as fast.
final class Alike {
  /// How many are looked at together.
  static final int MOST = 64;

  private Alike() {}

  /// Puts whole numbers below [Digits#EIGHT_DIGITS].
  ///
  /// @param most [#MOST] at most
  /// @return how many of the values from the first on are such numbers
  static int wholes(double[] values, int from, int most, int[] into) {
    int count = 0;
    while (count < most) {
      double v = values[from + count];
      int whole = (int) v;
      if (whole != v || whole < 0 || whole >= Digits.EIGHT_DIGITS) {
        break;
      }
      into[count++] = whole;
    }
    return count;
  }

  /// Puts the hundredths of numbers below [Digits#FEW] that have two places at most, as [Decimal]
  /// finds them.
  ///
  /// @param most [#MOST] at most
  /// @return how many of the values from the first on are such numbers
  static int hundredths(double[] values, int from, int most, int[] into) {
    int count = 0;
    while (count < most) {
      double v = values[from + count];
      int hundredths = (int) (v * 100 + 0.5);
      if (hundredths / 100.0 != v || hundredths < 0 || hundredths >= Digits.FEW * 100) {
        break;
      }
      into[count++] = hundredths;
    }
    return count;
  }

  /// Puts the millionths of numbers that have six places at most and are not more than an `int`
  /// counts, as [Decimal] finds them.
  ///
  /// @param most [#MOST] at most
  /// @return how many of the values from the first on are such numbers
  static int millionths(double[] values, int from, int most, int[] into) {
    int count = 0;
    while (count < most) {
      double v = values[from + count];
      int millionths = (int) (v * Digits.MILLION + 0.5);
      if (millionths / 1e6 != v || millionths < 0) {
        break;
      }
      into[count++] = millionths;
    }
    return count;
  }
}
