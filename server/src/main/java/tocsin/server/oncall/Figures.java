package tocsin.server.oncall;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import tocsin.ground.time.TimeRange;
import tocsin.response.oncall.Shift;
import tocsin.response.words.UserId;

/// What a plan asks of one person.
///
/// @param nights with at least an hour on call between 22:00 and 07:00 on the person's own clock
/// @param weekend time on call on Saturdays and Sundays, on the same clock
public record Figures(Duration hours, int nights, Duration weekend) {
  static final Figures NONE = new Figures(Duration.ZERO, 0, Duration.ZERO);
  private static final Duration COUNTS = Duration.ofHours(1);

  static Map<UserId, Figures> of(List<Shift> shifts, People people) {
    Map<UserId, List<Shift>> byUser = new TreeMap<>();
    shifts.forEach(s -> byUser.computeIfAbsent(s.user(), u -> new java.util.ArrayList<>()).add(s));
    Map<UserId, Figures> all = new TreeMap<>();
    byUser.forEach((user, theirs) -> all.put(user, of(theirs, new Moments(people.zone(user)))));
    return all;
  }

  private static Figures of(List<Shift> shifts, Moments own) {
    Duration hours = Duration.ZERO;
    Duration weekend = Duration.ZERO;
    Set<LocalDate> nights = new HashSet<>();
    for (Shift s : shifts) {
      hours = hours.plus(s.during().length());
      LocalDate last = own.day(s.during().until());
      for (LocalDate d = own.day(s.during().from()).minusDays(1);
          !d.isAfter(last);
          d = d.plusDays(1)) {
        if (common(own.night(d), s.during()).compareTo(COUNTS) >= 0) {
          nights.add(d);
        }
      }
      weekend = weekend.plus(weekend(s.during(), own));
    }
    return new Figures(hours, nights.size(), weekend);
  }

  private static Duration weekend(TimeRange during, Moments own) {
    Duration sum = Duration.ZERO;
    LocalDate saturday =
        own.day(during.from())
            .minusDays(1)
            .with(TemporalAdjusters.previousOrSame(DayOfWeek.SATURDAY));
    for (Instant from = own.begin(saturday);
        from.isBefore(during.until());
        from = own.begin(saturday)) {
      sum = sum.plus(common(new TimeRange(from, own.begin(saturday.plusDays(2))), during));
      saturday = saturday.plusDays(7);
    }
    return sum;
  }

  private static Duration common(TimeRange a, TimeRange b) {
    Instant from = a.from().isAfter(b.from()) ? a.from() : b.from();
    Instant until = a.until().isBefore(b.until()) ? a.until() : b.until();
    return until.isAfter(from) ? Duration.between(from, until) : Duration.ZERO;
  }
}
