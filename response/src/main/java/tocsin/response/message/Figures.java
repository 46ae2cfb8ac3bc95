package tocsin.response.message;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/// Numbers as people read them.
final class Figures {
  private static final int DECIMALS = 3;
  private static final String[] BINARY = {"", "Ki", "Mi", "Gi", "Ti", "Pi", "Ei"};
  private static final String[] DECIMAL = {"", "k", "M", "G", "T", "P", "E"};

  private Figures() {}

  /// Whole numbers whole, others with three decimals, or three digits when they are smaller than
  /// one. Never an exponent.
  static String plain(double value) {
    if (Double.isNaN(value) || Double.isInfinite(value)) {
      return Double.toString(value);
    }
    BigDecimal exact = BigDecimal.valueOf(value);
    BigDecimal shown =
        Math.abs(value) >= 1
            ? exact.setScale(DECIMALS, RoundingMode.HALF_UP)
            : exact.round(new MathContext(DECIMALS, RoundingMode.HALF_UP));
    BigDecimal bare = shown.signum() == 0 ? BigDecimal.ZERO : shown.stripTrailingZeros();
    return bare.toPlainString();
  }

  /// `1.5 KiB`: steps of 1024.
  static String binary(double value, String unit) {
    return scaled(value, 1024, BINARY, unit);
  }

  /// `1.5 kb`: steps of 1000.
  static String decimal(double value, String unit) {
    return scaled(value, 1000, DECIMAL, unit);
  }

  private static String scaled(double value, double step, String[] prefixes, String unit) {
    double left = value;
    int i = 0;
    // 999.95 would be shown as 1000.
    while (Math.abs(left) >= step - 0.05 && i < prefixes.length - 1) {
      left /= step;
      i++;
    }
    String number =
        BigDecimal.valueOf(left)
            .setScale(i == 0 ? DECIMALS : 1, RoundingMode.HALF_UP)
            .stripTrailingZeros()
            .toPlainString();
    String suffix = prefixes[i] + unit;
    return suffix.isEmpty() ? number : number + " " + suffix;
  }
}
