package tocsin.response.downtime;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/// The moments at which a rule begins again, on the clock of the wall, as RFC 5545 has them: period
/// by period, the days of a period that every part allows, of which `BYSETPOS` picks some. A month
/// that has no 31st has no such day; nothing is moved to another. The start counts only when the
/// rule allows it.
record Occurrences(RecurrenceRule rule, LocalDateTime start, ZoneId zone) {
  /// Those from one moment on, up to another, both included.
  List<LocalDateTime> between(LocalDateTime from, LocalDateTime to) {
    RecurrenceRule full = rule.from(start.toLocalDate());
    List<LocalDateTime> found = new ArrayList<>();
    int counted = 0;
    LocalDate first = full.frequency().period(start.toLocalDate(), full.weekStart());
    for (long k = firstPeriod(full, first, from); ; k += full.interval()) {
      LocalDate period = full.frequency().plus(first, k);
      if (period.isAfter(to.toLocalDate())) {
        return found;
      }
      for (LocalDateTime at : of(full, period)) {
        boolean over = full.until().filter(u -> u.passed(at, zone)).isPresent();
        boolean enough = full.count().isPresent() && counted >= full.count().get();
        if (over || enough || at.isAfter(to)) {
          return found;
        }
        counted++;
        if (!at.isBefore(from)) {
          found.add(at);
        }
      }
    }
  }

  /// Only what is counted has to be gone through from its beginning.
  private static long firstPeriod(RecurrenceRule full, LocalDate first, LocalDateTime from) {
    long away = full.frequency().between(first, from.toLocalDate()) / full.interval() - 1;
    return full.count().isPresent() ? 0 : Math.max(0, away) * full.interval();
  }

  private List<LocalDateTime> of(RecurrenceRule full, LocalDate period) {
    List<LocalDate> days =
        period.datesUntil(full.frequency().plus(period, 1)).filter(full::allows).toList();
    List<LocalDateTime> picked = new ArrayList<>();
    for (int i = 0; i < days.size(); i++) {
      boolean picks =
          full.positions().isEmpty()
              || full.positions().contains(i + 1)
              || full.positions().contains(i - days.size());
      LocalDateTime at = days.get(i).atTime(start.toLocalTime());
      if (picks && !at.isBefore(start)) {
        picked.add(at);
      }
    }
    return picked;
  }
}
