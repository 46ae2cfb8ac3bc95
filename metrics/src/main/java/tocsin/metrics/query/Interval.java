package tocsin.metrics.query;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Stretches of time as Graphite writes them: numbers with `s`, `min`, `h`, `d`, `w`, `mon` (30
/// days) or `y` (365 days), longer words included, several in a row, one sign before them all. `m`
/// is taken for minutes, which Graphite refuses, because many dashboards have it.
public final class Interval {
  private static final Pattern PART = Pattern.compile("(\\d{1,9})([a-zA-Z]+)");
  private static final long LONGEST = 100L * 365 * 86_400;

  private Interval() {}

  /// Seconds, negative after `-`.
  ///
  /// @throws IllegalArgumentException naming the text and the forms that were expected
  public static long seconds(String text) {
    boolean negative = text.startsWith("-");
    int at = negative || text.startsWith("+") ? 1 : 0;
    Matcher part = PART.matcher(text);
    long sum = 0;
    if (at == text.length()) {
      throw bad(text);
    }
    while (at < text.length()) {
      part.region(at, text.length());
      if (!part.lookingAt()) {
        throw bad(text);
      }
      sum += Long.parseLong(part.group(1)) * unit(part.group(2), text);
      at = part.end();
    }
    if (sum > LONGEST) {
      throw new IllegalArgumentException("interval '" + text + "' (expected: at most 100 years)");
    }
    return negative ? -sum : sum;
  }

  private static long unit(String word, String text) {
    if (word.startsWith("s")) {
      return 1;
    } else if (word.startsWith("min") || word.equals("m")) {
      return 60;
    } else if (word.startsWith("h")) {
      return 3_600;
    } else if (word.startsWith("d")) {
      return 86_400;
    } else if (word.startsWith("w")) {
      return 7 * 86_400;
    } else if (word.startsWith("mon")) {
      return 30 * 86_400;
    } else if (word.startsWith("y")) {
      return 365 * 86_400;
    }
    throw bad(text);
  }

  private static IllegalArgumentException bad(String text) {
    return new IllegalArgumentException(
        "interval '" + text + "' (expected: numbers with s, min, h, d, w, mon or y, such as 5min)");
  }
}
