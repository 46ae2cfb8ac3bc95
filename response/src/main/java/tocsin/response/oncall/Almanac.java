package tocsin.response.oncall;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Which day of the week a date counts as. Dates that are no holidays count as what they are.
public final class Almanac {
  /// What a holiday every year looks like inside a date.
  private static final int YEAR = "2026-".length();

  private final Set<String> dates = new HashSet<>();
  private final HolidayRule rule;

  /// @param calendars none, or one
  public Almanac(List<Holidays> calendars) {
    calendars.forEach(h -> h.days().forEach(d -> dates.add(HolidayDay.date(d))));
    this.rule = calendars.isEmpty() ? HolidayRule.OFF : calendars.getFirst().as();
  }

  /// Empty for a date on which nothing begins.
  public Optional<DayOfWeek> dayOf(LocalDate date) {
    return rule.counts(date.getDayOfWeek(), isHoliday(date));
  }

  private boolean isHoliday(LocalDate date) {
    String text = date.toString();
    return !dates.isEmpty()
        && (dates.contains(text) || dates.contains(text.substring(Math.min(YEAR, text.length()))));
  }
}
