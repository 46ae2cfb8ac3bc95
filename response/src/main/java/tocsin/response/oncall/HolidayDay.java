package tocsin.response.oncall;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// One day as people write it: `2026-04-03 Good Friday`, or `12-25 Christmas Day` for every year.
final class HolidayDay {
  private static final Pattern FORM = Pattern.compile("((?:\\d{4}-)?\\d{2}-\\d{2})(?: +(.*))?");
  private static final int LONGEST = 100;

  private HolidayDay() {}

  /// @return the same, with one blank before the name
  /// @throws IllegalArgumentException naming the text and what was expected
  static String checked(String text) {
    Matcher form = FORM.matcher(text.strip());
    if (!form.matches() || !isDate(form.group(1)) || text.strip().length() > LONGEST) {
      throw new IllegalArgumentException(
          "'"
              + text
              + "' (expected: a day such as 2026-04-03, or 12-25 for every year, and a name)");
    }
    return form.group(2) == null ? form.group(1) : form.group(1) + " " + form.group(2).strip();
  }

  private static boolean isDate(String text) {
    try {
      return text.length() == 5
          ? MonthDay.parse("--" + text).isValidYear(2000)
          : LocalDate.parse(text).getYear() > 0;
    } catch (DateTimeException e) {
      return false;
    }
  }

  /// The date of a checked text: `2026-04-03` or `12-25`.
  static String date(String checked) {
    int blank = checked.indexOf(' ');
    return blank < 0 ? checked : checked.substring(0, blank);
  }
}
