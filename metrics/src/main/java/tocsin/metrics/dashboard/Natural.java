package tocsin.metrics.dashboard;

import java.util.Comparator;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// The order people expect of names with numbers: `web-2` before `web-10`.
final class Natural {
  static final Comparator<String> ORDER =
      Comparator.<String, String>comparing(Natural::padded)
          .thenComparing(Comparator.naturalOrder());

  private static final Pattern DIGITS = Pattern.compile("\\d{1,18}");

  private Natural() {}

  private static String padded(String text) {
    return DIGITS.matcher(text).replaceAll(Natural::wide);
  }

  private static String wide(MatchResult digits) {
    return String.format("%018d", Long.parseLong(digits.group()));
  }
}
