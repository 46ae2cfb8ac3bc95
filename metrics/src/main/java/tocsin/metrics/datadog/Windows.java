package tocsin.metrics.datadog;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import tocsin.metrics.datadog.language.Window;

/// Where the window of a monitor begins.
final class Windows {
  private Windows() {}

  /// @param end where it ends
  static Instant start(Window window, Instant end) {
    return switch (window) {
      case Window.Last last -> end.minus(last.length());
      case Window.Current(Window.Unit unit) -> begun(unit, end.atZone(ZoneOffset.UTC));
    };
  }

  private static Instant begun(Window.Unit unit, ZonedDateTime end) {
    ZonedDateTime day = end.truncatedTo(ChronoUnit.DAYS);
    ZonedDateTime begun =
        switch (unit) {
          case MINUTE -> end.truncatedTo(ChronoUnit.MINUTES);
          case HOUR -> end.truncatedTo(ChronoUnit.HOURS);
          case DAY -> day;
          case WEEK -> day.minusDays(day.getDayOfWeek().getValue() - 1L);
          case MONTH -> day.withDayOfMonth(1);
        };
    return begun.toInstant();
  }
}
