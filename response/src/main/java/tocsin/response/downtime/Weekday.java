package tocsin.response.downtime;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A weekday of a rule: `MO`, `2TU` for the second Tuesday, `-1FR` for the last Friday.
///
/// @param ordinal 0 for every one
record Weekday(int ordinal, DayOfWeek day) {
  private static final Pattern FORM = Pattern.compile("([+-]?\\d{1,2})?(MO|TU|WE|TH|FR|SA|SU)");
  private static final List<String> NAMES = List.of("MO", "TU", "WE", "TH", "FR", "SA", "SU");

  static Weekday parse(String text) {
    Matcher m = FORM.matcher(text);
    if (!m.matches() || "0".equals(m.group(1))) {
      throw new IllegalArgumentException(
          "'" + text + "' (expected: a weekday such as MO, 2TU or -1FR)");
    }
    int ordinal = m.group(1) == null ? 0 : Integer.parseInt(m.group(1));
    return new Weekday(ordinal, DayOfWeek.of(NAMES.indexOf(m.group(2)) + 1));
  }

  static String name(DayOfWeek day) {
    return NAMES.get(day.getValue() - 1);
  }

  /// Whether a date is this one, counted within its month or its year.
  boolean is(LocalDate date, boolean ofYear) {
    if (date.getDayOfWeek() != day) {
      return false;
    }
    int at = ofYear ? date.getDayOfYear() : date.getDayOfMonth();
    int length = ofYear ? date.lengthOfYear() : date.lengthOfMonth();
    return ordinal == 0
        || (ordinal > 0 && (at - 1) / 7 + 1 == ordinal)
        || (ordinal < 0 && (length - at) / 7 + 1 == -ordinal);
  }
}
