package tocsin.response.desk;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.stream.Stream;
import tocsin.response.oncall.WallClock;
import tocsin.response.people.QuietHours;

/// When quiet hours end, on the wall clock of a zone. Pure.
final class Quiet {
  private Quiet() {}

  /// Empty when an instant is outside of them.
  static Optional<Instant> end(QuietHours hours, ZoneId zone, Instant now) {
    LocalDate today = WallClock.wall(now, zone).toLocalDate();
    return Stream.of(today.minusDays(1), today)
        .filter(day -> !now.isBefore(WallClock.instant(day.atTime(hours.from()), zone)))
        .map(day -> WallClock.instant(lastDay(hours, day).atTime(hours.until()), zone))
        .filter(now::isBefore)
        .findFirst();
  }

  private static LocalDate lastDay(QuietHours hours, LocalDate first) {
    return hours.until().isAfter(hours.from()) ? first : first.plusDays(1);
  }
}
