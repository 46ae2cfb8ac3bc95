package tocsin.metrics.datadog.language;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Numbers as they are written.
final class Figures {
  private static final Pattern NUMBER = Pattern.compile("(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d+)?");
  private static final String SIGNS = "._";

  private Figures() {}

  /// A number with or without a sign.
  static double signed(Scanner scanner) {
    if (scanner.take("-")) {
      return -unsigned(scanner);
    }
    scanner.take("+");
    return unsigned(scanner);
  }

  static double unsigned(Scanner scanner) {
    int start = scanner.position();
    String written = scanner.run(SIGNS);
    // An exponent with a sign goes on behind it.
    if (written.matches("(?i)[\\d.]+e") && (scanner.peek("-") || scanner.peek("+"))) {
      String sign = scanner.take("-") ? "-" : "";
      scanner.take("+");
      written += sign + scanner.run(SIGNS);
    }
    Matcher number = NUMBER.matcher(written);
    if (!number.matches() || Double.isInfinite(Double.parseDouble(written))) {
      scanner.back(start);
      throw scanner.fault("a number");
    }
    return Double.parseDouble(written);
  }

  /// A whole number of a range.
  static long whole(Scanner scanner, long least, long most) {
    int start = scanner.position();
    String written = scanner.run("");
    boolean fits = written.matches("\\d{1,15}");
    if (!fits || Long.parseLong(written) < least || Long.parseLong(written) > most) {
      scanner.back(start);
      throw scanner.fault("a whole number from " + least + " to " + most);
    }
    return Long.parseLong(written);
  }
}
