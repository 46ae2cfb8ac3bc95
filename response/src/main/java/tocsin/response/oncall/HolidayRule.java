package tocsin.response.oncall;

import java.time.DayOfWeek;
import java.util.Optional;

/// What a holiday does to hours that depend on the day.
public enum HolidayRule {
  /// Nothing begins on it.
  OFF,
  /// Things begin on it and on no other day.
  ONLY,
  MONDAY,
  TUESDAY,
  WEDNESDAY,
  THURSDAY,
  FRIDAY,
  /// It is as a Saturday.
  SATURDAY,
  SUNDAY;

  /// Which day of the week a day counts as; empty for one on which nothing begins.
  Optional<DayOfWeek> counts(DayOfWeek real, boolean holiday) {
    return switch (this) {
      case OFF -> holiday ? Optional.empty() : Optional.of(real);
      case ONLY -> holiday ? Optional.of(real) : Optional.empty();
      case MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY, SATURDAY, SUNDAY ->
          Optional.of(holiday ? DayOfWeek.valueOf(name()) : real);
    };
  }

  /// Whether it takes time away from hours that are the same every day.
  boolean takesDays() {
    return this == OFF || this == ONLY;
  }
}
