package tocsin.ground.time;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Durations as people write them: a whole number and `s`, `m`, `h`, `d` or `w`, such as `90s`. The
/// ISO-8601 form in which documents are stored, such as `PT1M30S`, is read as well.
public final class Spans {
  private static final Pattern FORM = Pattern.compile("(\\d{1,9})(s|m|h|d|w)");

  private Spans() {}

  /// Reads one span.
  ///
  /// @throws IllegalArgumentException naming the text and the form that was expected
  public static Duration parse(String text) {
    if (text.startsWith("P")) {
      return iso(text);
    }
    Matcher form = FORM.matcher(text.strip());
    if (!form.matches()) {
      throw new IllegalArgumentException(
          "'" + text + "' (expected: a number and s, m, h, d or w, such as 90s)");
    }
    long number = Long.parseLong(form.group(1));
    return switch (form.group(2)) {
      case "s" -> Duration.ofSeconds(number);
      case "m" -> Duration.ofMinutes(number);
      case "h" -> Duration.ofHours(number);
      case "d" -> Duration.ofDays(number);
      default -> Duration.ofDays(7 * number);
    };
  }

  private static Duration iso(String text) {
    try {
      return Duration.parse(text);
    } catch (DateTimeParseException e) {
      throw new IllegalArgumentException(
          "'" + text + "' (expected: a number and s, m, h, d or w, such as 90s)", e);
    }
  }

  /// Words for a screen or a message: `45 s`, `8 min`, `1 h 27 min`, `3 d 2 h`.
  public static String words(Duration span) {
    long seconds = Math.abs(span.toSeconds());
    if (seconds < 120) {
      return seconds + " s";
    }
    long minutes = (seconds + 30) / 60;
    if (minutes < 120) {
      return minutes + " min";
    }
    if (minutes < 48 * 60) {
      return minutes / 60 + " h" + (minutes % 60 == 0 ? "" : " " + minutes % 60 + " min");
    }
    long hours = minutes / 60;
    return hours / 24 + " d" + (hours % 24 == 0 ? "" : " " + hours % 24 + " h");
  }
}
