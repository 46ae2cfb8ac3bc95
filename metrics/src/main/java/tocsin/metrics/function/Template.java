package tocsin.metrics.function;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A text with one place for a number in it, as Python and C write it: `%d Hz`, `%.1f`, `%5g`.
final class Template {
  private static final Pattern PLACE =
      Pattern.compile("%(%|([-+ 0]*)(\\d{0,3})((?:\\.\\d{0,2})?)[hlL]?([diufFgGeErs]))");

  private static final int LONGEST = 1_000;

  private Template() {}

  /// @throws IllegalArgumentException naming the text, if it does not have exactly one place
  static String filled(String template, double value) {
    Matcher place = PLACE.matcher(template);
    var out = new StringBuilder();
    int places = 0;
    int at = 0;
    for (int percent = template.indexOf('%'); percent >= 0; percent = template.indexOf('%', at)) {
      place.region(percent, template.length());
      if (!place.lookingAt()) {
        throw bad(template);
      }
      boolean sign = place.group(1).equals("%");
      places += sign ? 0 : 1;
      out.append(template, at, percent).append(sign ? "%" : shown(place, value));
      at = place.end();
    }
    if (places != 1 || template.length() > LONGEST) {
      throw bad(template);
    }
    return out.append(template.substring(at)).toString();
  }

  private static IllegalArgumentException bad(String template) {
    return new IllegalArgumentException(
        "'"
            + template.substring(0, Math.min(LONGEST, template.length()))
            + "' (expected: one place for a number, such as %d, %g or %.1f, in a short text)");
  }

  private static String shown(Matcher place, double value) {
    String flags = place.group(2);
    String number = number(place.group(5).charAt(0), place.group(4), value);
    if (!number.startsWith("-")) {
      number = (flags.contains("+") ? "+" : flags.contains(" ") ? " " : "") + number;
    }
    int width = place.group(3).isEmpty() ? 0 : Integer.parseInt(place.group(3));
    int missing = Math.max(0, width - number.length());
    if (flags.contains("-")) {
      return number + " ".repeat(missing);
    }
    int sign = number.matches("[-+ ].*") ? 1 : 0;
    return flags.contains("0")
        ? number.substring(0, sign) + "0".repeat(missing) + number.substring(sign)
        : " ".repeat(missing) + number;
  }

  private static String number(char kind, String point, double value) {
    if (!Double.isFinite(value)) {
      return value > 0 ? "inf" : "-inf";
    }
    int given = point.isEmpty() ? 6 : Integer.parseInt("0" + point.substring(1));
    return switch (kind) {
      case 'd', 'i', 'u' -> new BigDecimal(value).setScale(0, RoundingMode.DOWN).toPlainString();
      case 'f', 'F' ->
          new BigDecimal(value).setScale(given, RoundingMode.HALF_EVEN).toPlainString();
      case 'e', 'E' -> Format.scientific(value, given);
      case 'g', 'G' -> Format.g(value, Math.max(1, given));
      default -> Format.real(value);
    };
  }
}
