package tocsin.response.oncall;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import tocsin.ground.time.TimeRange;
import tocsin.response.words.UserId;

/// What a plan asks of one person.
///
/// @param nights with at least an hour on call between 22:00 and 07:00 on the person's own clock
/// @param weekend time on call on Saturdays and Sundays, on the same clock
public record Figures(Duration hours, int nights, Duration weekend) {
  static final Figures NONE = new Figures(Duration.ZERO, 0, Duration.ZERO);
  private static final Duration COUNTS = Duration.ofHours(1);

  /// The figures of everybody who has a shift.
  ///
  /// @param zones whose clock shows what
  static Map<UserId, Figures> of(List<Shift> shifts, Function<UserId, ZoneId> zones) {
    Map<UserId, List<Shift>> byUser = new TreeMap<>();
    shifts.forEach(s -> byUser.computeIfAbsent(s.user(), u -> new ArrayList<>()).add(s));
    Map<UserId, Figures> all = new TreeMap<>();
    byUser.forEach((user, theirs) -> all.put(user, of(theirs, zones.apply(user))));
    return all;
  }

  private static Figures of(List<Shift> shifts, ZoneId zone) {
    Duration hours = Duration.ZERO;
    Duration weekend = Duration.ZERO;
    Set<LocalDate> nights = new HashSet<>();
    for (Shift s : shifts) {
      hours = hours.plus(s.during().length());
      nights.addAll(nights(s.during(), zone));
      weekend = weekend.plus(weekend(s.during(), zone));
    }
    return new Figures(hours, nights.size(), weekend);
  }

  private static List<LocalDate> nights(TimeRange during, ZoneId zone) {
    var clock = new Nights(zone);
    LocalDate first = LocalDate.ofInstant(during.from(), zone).minusDays(1);
    LocalDate after = LocalDate.ofInstant(during.until(), zone).plusDays(1);
    return first
        .datesUntil(after)
        .filter(d -> common(clock.of(d), during).compareTo(COUNTS) >= 0)
        .toList();
  }

  private static Duration weekend(TimeRange during, ZoneId zone) {
    Duration sum = Duration.ZERO;
    LocalDate saturday =
        LocalDate.ofInstant(during.from(), zone)
            .minusDays(1)
            .with(TemporalAdjusters.previousOrSame(DayOfWeek.SATURDAY));
    for (Instant from = begin(saturday, zone);
        from.isBefore(during.until());
        from = begin(saturday, zone)) {
      sum = sum.plus(common(new TimeRange(from, begin(saturday.plusDays(2), zone)), during));
      saturday = saturday.plusDays(7);
    }
    return sum;
  }

  private static Instant begin(LocalDate day, ZoneId zone) {
    return day.atStartOfDay(zone).toInstant();
  }

  private static Duration common(TimeRange a, TimeRange b) {
    Instant from = a.from().isAfter(b.from()) ? a.from() : b.from();
    Instant until = a.until().isBefore(b.until()) ? a.until() : b.until();
    return until.isAfter(from) ? Duration.between(from, until) : Duration.ZERO;
  }
}
