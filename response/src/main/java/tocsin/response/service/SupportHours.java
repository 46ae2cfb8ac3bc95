package tocsin.response.service;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import tocsin.ground.json.Fields;
import tocsin.response.oncall.Almanac;
import tocsin.response.oncall.Holidays;
import tocsin.response.oncall.WallClock;
import tocsin.response.words.Severity;
import tocsin.response.words.Urgency;

/// When a service is watched by somebody who is awake: one stretch on some days of the week, on the
/// wall clock of a zone.
///
/// @param during how urgent incidents are that open in these hours
/// @param outside and all the others
/// @param days on which the hours begin
/// @param duration on the wall clock, at most a day
/// @param raiseAtStart open incidents of low urgency become high when the hours begin
/// @param holidays days on which the hours do not begin, or begin as on another day
public record SupportHours(
    UrgencyRule during,
    UrgencyRule outside,
    ZoneId zone,
    List<DayOfWeek> days,
    LocalTime start,
    Duration duration,
    boolean raiseAtStart,
    Optional<Holidays> holidays) {
  private static final int DAYS_IN_A_WEEK = 7;

  /// A holiday that comes once a year is no further away.
  private static final int DAYS_WITH_HOLIDAYS = 400;

  public SupportHours {
    days = List.copyOf(days);
  }

  /// Reads hours as somebody wrote them, noting faults.
  public static SupportHours read(Fields f) {
    return HoursText.hours(f);
  }

  /// How urgent an incident is that opens now.
  public Urgency of(Severity severity, Instant now) {
    return (covers(now) ? during : outside).of(severity);
  }

  /// Whether an instant is inside the hours.
  public boolean covers(Instant at) {
    LocalDate today = WallClock.wall(at, zone).toLocalDate();
    return beginsBy(today, at) || beginsBy(today.minusDays(1), at);
  }

  private boolean beginsBy(LocalDate day, Instant at) {
    LocalDateTime begin = LocalDateTime.of(day, start);
    return isOn(almanac(), day)
        && !at.isBefore(WallClock.instant(begin, zone))
        && at.isBefore(WallClock.instant(begin.plus(duration), zone));
  }

  private Almanac almanac() {
    return new Almanac(holidays.stream().toList());
  }

  private boolean isOn(Almanac almanac, LocalDate day) {
    return almanac.dayOf(day).filter(days::contains).isPresent();
  }

  /// When the hours next begin, later than an instant; empty without days.
  public Optional<Instant> nextStart(Instant after) {
    LocalDate today = WallClock.wall(after, zone).toLocalDate();
    Almanac almanac = almanac();
    int most = holidays.isEmpty() ? DAYS_IN_A_WEEK : DAYS_WITH_HOLIDAYS;
    for (int d = 0; d <= most; d++) {
      LocalDate day = today.plusDays(d);
      Instant begin = WallClock.instant(LocalDateTime.of(day, start), zone);
      if (begin.isAfter(after) && isOn(almanac, day)) {
        return Optional.of(begin);
      }
    }
    return Optional.empty();
  }
}
