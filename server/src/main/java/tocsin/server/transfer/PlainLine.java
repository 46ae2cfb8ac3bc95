package tocsin.server.transfer;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;

/// A point as a line of carbon's protocol: `name value stamp`. The value is the shortest decimal
/// that reads back to the same bits; a stamp between seconds has three decimals, which carbon cuts
/// and `tocsin import plaintext` keeps.
final class PlainLine {
  private static final double LARGEST_WHOLE = 1e15;
  private static final int LONGEST_PLAIN = 24;

  private PlainLine() {}

  static byte[] of(String name, long atMillis, double value) {
    return (name + " " + value(value) + " " + stamp(atMillis) + "\n")
        .getBytes(StandardCharsets.UTF_8);
  }

  static String value(double value) {
    if (value == (long) value && Math.abs(value) < LARGEST_WHOLE && !isNegativeZero(value)) {
      return Long.toString((long) value);
    }
    if (Double.isInfinite(value)) {
      return value > 0 ? "inf" : "-inf";
    }
    String text = Double.toString(value);
    if (text.indexOf('E') < 0) {
      return text;
    }
    String plain = new BigDecimal(text).stripTrailingZeros().toPlainString();
    return plain.length() <= LONGEST_PLAIN ? plain : text.replace('E', 'e');
  }

  private static boolean isNegativeZero(double value) {
    return value == 0 && 1 / value < 0;
  }

  static String stamp(long atMillis) {
    long seconds = Math.floorDiv(atMillis, 1_000L);
    long rest = Math.floorMod(atMillis, 1_000L);
    return rest == 0
        ? Long.toString(seconds)
        : seconds + "." + Long.toString(1_000 + rest).substring(1);
  }
}
