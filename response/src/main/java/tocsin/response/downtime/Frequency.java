package tocsin.response.downtime;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;

/// How often a rule begins again.
enum Frequency {
  DAILY(ChronoUnit.DAYS),
  WEEKLY(ChronoUnit.WEEKS),
  MONTHLY(ChronoUnit.MONTHS),
  YEARLY(ChronoUnit.YEARS);

  private final ChronoUnit unit;

  Frequency(ChronoUnit unit) {
    this.unit = unit;
  }

  /// The first day of the period that has this date.
  LocalDate period(LocalDate date, DayOfWeek weekStart) {
    return switch (this) {
      case DAILY -> date;
      case WEEKLY -> date.with(TemporalAdjusters.previousOrSame(weekStart));
      case MONTHLY -> date.withDayOfMonth(1);
      case YEARLY -> date.withDayOfYear(1);
    };
  }

  LocalDate plus(LocalDate period, long count) {
    return period.plus(count, unit);
  }

  long between(LocalDate period, LocalDate other) {
    return unit.between(period, other);
  }
}
