package tocsin.metrics.function;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/// Numbers inside names, as Graphite's `%g`, `%d` and `str()` write them.
final class Format {
  private Format() {}

  /// Six significant digits, no trailing zeros, an exponent only when it is shorter: C's `%g`.
  static String g(double value) {
    if (Double.isNaN(value) || Double.isInfinite(value)) {
      return Double.isNaN(value) ? "nan" : value > 0 ? "inf" : "-inf";
    }
    if (value == 0) {
      return "0";
    }
    BigDecimal six = new BigDecimal(value).round(new MathContext(6, RoundingMode.HALF_EVEN));
    BigDecimal bare = six.stripTrailingZeros();
    int exponent = bare.precision() - bare.scale() - 1;
    if (exponent >= -4 && exponent < 6) {
      return bare.toPlainString();
    }
    String digits = bare.unscaledValue().abs().toString();
    String mantissa = digits.length() == 1 ? digits : digits.charAt(0) + "." + digits.substring(1);
    String sign = bare.signum() < 0 ? "-" : "";
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
    String digits = exact.unscaledValue().abs().toString();
    String mantissa = digits.length() == 1 ? digits : digits.charAt(0) + "." + digits.substring(1);
    return (value < 0 ? "-" : "")
        + mantissa
        + "e"
        + (exponent < 0 ? "-" : "+")
        + two(Math.abs(exponent));
  }

  /// Rounds to six decimals, as rates are.
  static double six(double value) {
    double scaled = value * 1e6;
    return Math.abs(scaled) < 1e15 ? Math.rint(scaled) / 1e6 : value;
  }
}
