package tocsin.metrics.function;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/// Numbers inside names, as Graphite's `%g`, `%d` and `str()` write them.
final class Format {
  private static final double UNSURE = 1e-9;

  private Format() {}

  /// Six significant digits, no trailing zeros, an exponent only when it is shorter: C's `%g`.
  static String g(double value) {
    return g(value, 6);
  }

  /// The same with another number of significant digits.
  static String g(double value, int digits) {
    if (Double.isNaN(value) || Double.isInfinite(value)) {
      return Double.isNaN(value) ? "nan" : value > 0 ? "inf" : "-inf";
    }
    if (value == 0) {
      return "0";
    }
    BigDecimal few = new BigDecimal(value).round(new MathContext(digits, RoundingMode.HALF_EVEN));
    BigDecimal bare = few.stripTrailingZeros();
    int exponent = bare.precision() - bare.scale() - 1;
    return exponent >= -4 && exponent < digits
        ? bare.toPlainString()
        : scientific(bare, bare.unscaledValue().abs().toString());
  }

  /// One digit, a point and more digits, and an exponent of two digits at least: C's `%e`.
  static String scientific(double value, int decimals) {
    if (value == 0) {
      return (decimals == 0 ? "0" : "0." + "0".repeat(decimals)) + "e+00";
    }
    BigDecimal few =
        new BigDecimal(value).round(new MathContext(decimals + 1, RoundingMode.HALF_EVEN));
    String digits = few.unscaledValue().abs().toString();
    return scientific(few, digits + "0".repeat(Math.max(0, decimals + 1 - digits.length())));
  }

  private static String scientific(BigDecimal number, String digits) {
    int exponent = number.precision() - number.scale() - 1;
    String mantissa = digits.length() == 1 ? digits : digits.charAt(0) + "." + digits.substring(1);
    String sign = number.signum() < 0 ? "-" : "";
    return sign + mantissa + "e" + (exponent < 0 ? "-" : "+") + two(Math.abs(exponent));
  }

  private static String two(int exponent) {
    return exponent < 10 ? "0" + exponent : Integer.toString(exponent);
  }

  /// Cut to a whole number: C's `%d`.
  static String d(double value) {
    return Long.toString((long) value);
  }

  /// The shortest text that reads back as the same number: `3`, `3.0` or `0.1`.
  static String shortest(double value, boolean whole) {
    return whole ? Long.toString((long) value) : real(value);
  }

  /// As Python shows a float: `42.0`, `0.1`, `1e+16`.
  static String real(double value) {
    if (Double.isInfinite(value)) {
      return value > 0 ? "inf" : "-inf";
    }
    BigDecimal exact = new BigDecimal(Double.toString(value)).stripTrailingZeros();
    int exponent = exact.precision() - exact.scale() - 1;
    if (value == 0 || exponent >= -4 && exponent < 16) {
      String plain = exact.toPlainString();
      return plain.indexOf('.') < 0 ? plain + ".0" : plain;
    }
    return scientific(exact, exact.unscaledValue().abs().toString());
  }

  /// Rounds to six decimals, as rates are. What lies near the middle of two is rounded by all of
  /// its digits, which the product with a million does not have.
  static double six(double value) {
    double scaled = value * 1e6;
    double fraction = Math.abs(scaled - Math.floor(scaled) - 0.5);
    if (!(Math.abs(scaled) < 1e15)) {
      return value;
    }
    return fraction > UNSURE + Math.ulp(scaled)
        ? Math.rint(scaled) / 1e6
        : new BigDecimal(value).setScale(6, RoundingMode.HALF_EVEN).doubleValue();
  }
}
