package tocsin.response.downtime;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// A rule of RFC 5545 (`FREQ=WEEKLY;BYDAY=MO,WE`) without the parts that belong to a start:
/// [RecurrenceText] reads it. Lists that are empty ask for nothing.
record RecurrenceRule(
    Frequency frequency,
    int interval,
    Optional<Integer> count,
    Optional<Until> until,
    Set<Integer> months,
    Set<Integer> monthDays,
    List<Weekday> weekdays,
    Set<Integer> positions,
    DayOfWeek weekStart) {
  RecurrenceRule {
    months = Set.copyOf(months);
    monthDays = Set.copyOf(monthDays);
    weekdays = List.copyOf(weekdays);
    positions = Set.copyOf(positions);
  }

  /// With what the start gives where the rule is silent: the weekday of a week, the day of a month.
  RecurrenceRule from(LocalDate start) {
    boolean silent = weekdays.isEmpty() && monthDays.isEmpty();
    return new RecurrenceRule(
        frequency,
        interval,
        count,
        until,
        silent && frequency == Frequency.YEARLY && months.isEmpty()
            ? Set.of(start.getMonthValue())
            : months,
        silent && (frequency == Frequency.MONTHLY || frequency == Frequency.YEARLY)
            ? Set.of(start.getDayOfMonth())
            : monthDays,
        silent && frequency == Frequency.WEEKLY
            ? List.of(new Weekday(0, start.getDayOfWeek()))
            : weekdays,
        positions,
        weekStart);
  }

  /// Whether every part that was given allows a date.
  boolean allows(LocalDate date) {
    boolean ofYear = frequency == Frequency.YEARLY && months.isEmpty();
    int fromEnd = date.getDayOfMonth() - date.lengthOfMonth() - 1;
    return (months.isEmpty() || months.contains(date.getMonthValue()))
        && (monthDays.isEmpty()
            || monthDays.contains(date.getDayOfMonth())
            || monthDays.contains(fromEnd))
        && (weekdays.isEmpty() || weekdays.stream().anyMatch(w -> w.is(date, ofYear)));
  }
}
