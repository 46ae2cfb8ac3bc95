package tocsin.response.oncall;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import tocsin.ground.time.TimeRange;

/// Nights on somebody's own clock: from 22:00 until 07:00 of the next morning, as short or long as
/// the clock makes them.
public record Nights(ZoneId zone) {
  private static final int FIRST_NIGHT_HOUR = 22;
  private static final int FIRST_DAY_HOUR = 7;

  /// Whether it is night there.
  public boolean covers(Instant at) {
    int hour = at.atZone(zone).getHour();
    return hour >= FIRST_NIGHT_HOUR || hour < FIRST_DAY_HOUR;
  }

  /// The night that begins on the evening of this day.
  public TimeRange of(LocalDate evening) {
    return new TimeRange(
        WallClock.instant(evening.atTime(FIRST_NIGHT_HOUR, 0), zone),
        WallClock.instant(evening.plusDays(1).atTime(FIRST_DAY_HOUR, 0), zone));
  }
}
