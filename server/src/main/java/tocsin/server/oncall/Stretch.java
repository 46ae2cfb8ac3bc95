package tocsin.server.oncall;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.Locale;

/// How much of a schedule a page shows at once.
public enum Stretch {
  DAY,
  WEEK,
  MONTH;

  /// As it stands in an address; a week where that says nothing.
  static Stretch of(String word) {
    return Arrays.stream(values()).filter(s -> s.value().equals(word)).findFirst().orElse(WEEK);
  }

  String value() {
    return name().toLowerCase(Locale.ROOT);
  }

  public String word() {
    return name().charAt(0) + value().substring(1);
  }

  /// The one that follows when somebody goes through them.
  public Stretch next() {
    return switch (this) {
      case DAY -> WEEK;
      case WEEK -> MONTH;
      case MONTH -> DAY;
    };
  }

  /// Minutes to which a drag or an arrow key snaps.
  public int step() {
    return this == DAY ? 15 : 30;
  }

  /// The day on which what is shown begins; weeks begin on Monday, and so do those of a month.
  LocalDate first(LocalDate day) {
    return switch (this) {
      case DAY -> day;
      case WEEK -> monday(day);
      case MONTH -> monday(day.withDayOfMonth(1));
    };
  }

  private static LocalDate monday(LocalDate day) {
    return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
  }

  /// The first day that is not shown any more.
  LocalDate end(LocalDate day) {
    return switch (this) {
      case DAY -> day.plusDays(1);
      case WEEK -> first(day).plusDays(7);
      case MONTH -> monday(day.with(TemporalAdjusters.lastDayOfMonth())).plusDays(7);
    };
  }

  /// A day of the stretch before or after.
  LocalDate turned(LocalDate day, int by) {
    return switch (this) {
      case DAY -> day.plusDays(by);
      case WEEK -> day.plusWeeks(by);
      case MONTH -> day.withDayOfMonth(1).plusMonths(by);
    };
  }
}
