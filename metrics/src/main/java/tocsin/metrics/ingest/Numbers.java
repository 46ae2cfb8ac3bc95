package tocsin.metrics.ingest;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/// Reads numbers from bytes in Python's float syntax, as carbon does. The usual ones (up to 15
/// digits with a point) are read without an object; everything else goes through exact text.
final class Numbers {
  /// What Python's `float()` takes and Java's `parseDouble` takes too, once underscores are gone.
  private static final Pattern PLAIN =
      Pattern.compile(
          "[+-]?(\\d+(_\\d+)*\\.?(\\d+(_\\d+)*)?|\\.\\d+(_\\d+)*)([eE][+-]?\\d+(_\\d+)*)?");

  private static final double[] POWERS = powers();
  private static final long LARGEST_EXACT = 1L << 53;
  private static final int LONGEST = 100;

  /// Has no stack trace: bad numbers are counted, not debugged.
  static final class BadNumberException extends Exception {
    BadNumberException() {
      super("not a number", null, false, false);
    }
  }

  private Numbers() {}

  private static double[] powers() {
    double[] powers = new double[23];
    for (int i = 0; i < powers.length; i++) {
      powers[i] = Double.parseDouble("1e" + i);
    }
    return powers;
  }

  /// The number between two positions. An integer below 2^53 over a power of ten up to 10^22
  /// divides exactly rounded, so the short way gives the same bits as the long one.
  static double parse(ByteBuffer bytes, int from, int until) throws BadNumberException {
    int at = from;
    boolean negative = false;
    if (at < until && (bytes.get(at) == '-' || bytes.get(at) == '+')) {
      negative = bytes.get(at) == '-';
      at++;
    }
    long mantissa = 0;
    int decimals = -1;
    int digits = 0;
    for (; at < until; at++) {
      byte b = bytes.get(at);
      if (b >= '0' && b <= '9' && digits < 16) {
        mantissa = mantissa * 10 + (b - '0');
        digits++;
        decimals += decimals >= 0 ? 1 : 0;
      } else if (b == '.' && decimals < 0) {
        decimals = 0;
      } else {
        return slowly(bytes, from, until);
      }
    }
    if (digits == 0 || mantissa >= LARGEST_EXACT) {
      return slowly(bytes, from, until);
    }
    double value = mantissa / POWERS[Math.max(decimals, 0)];
    return negative ? -value : value;
  }

  private static double slowly(ByteBuffer bytes, int from, int until) throws BadNumberException {
    if (until - from > LONGEST || until == from) {
      throw new BadNumberException();
    }
    byte[] copy = new byte[until - from];
    bytes.get(from, copy);
    String text = new String(copy, StandardCharsets.ISO_8859_1);
    if (PLAIN.matcher(text).matches()) {
      return Double.parseDouble(text.replace("_", ""));
    }
    return word(text);
  }

  private static double word(String text) throws BadNumberException {
    String unsigned = text.startsWith("-") || text.startsWith("+") ? text.substring(1) : text;
    if (unsigned.equalsIgnoreCase("nan")) {
      return Double.NaN;
    }
    if (unsigned.equalsIgnoreCase("inf") || unsigned.equalsIgnoreCase("infinity")) {
      return text.startsWith("-") ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY;
    }
    throw new BadNumberException();
  }
}
