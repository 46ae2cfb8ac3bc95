package tocsin.server.respond;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import tocsin.ground.time.TimeRange;
import tocsin.response.oncall.FinalSchedule;
import tocsin.response.oncall.OnCall;
import tocsin.response.oncall.Schedule;
import tocsin.response.oncall.Shift;
import tocsin.response.words.UserId;

/// Who is on call now, and where nobody will be. Pure.
final class Duties {
  private static final Duration AHEAD = Duration.ofDays(7);
  private static final DateTimeFormatter CLOCK =
      DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH);
  private static final int MORNING = 7;
  private static final int EVENING = 22;

  private Duties() {}

  static OnCallNow now(Schedule s, People people, Instant now) {
    var plan = new FinalSchedule(s);
    List<Shift> shifts = plan.shifts(new TimeRange(now, now.plus(AHEAD)));
    Optional<UserId> who = plan.at(now).map(OnCall::user);
    if (who.isEmpty()) {
      Optional<Shift> next = shifts.stream().findFirst();
      return new OnCallNow(
          s.name(),
          s.id().value(),
          "",
          "Nobody",
          false,
          "",
          false,
          next.map(n -> n.during().from()),
          next.map(n -> people.shortName(n.user())).orElse(""));
    }
    UserId user = who.get();
    ZonedDateTime there = there(people, user, now);
    Optional<Instant> until =
        shifts.stream()
            .findFirst()
            .map(f -> f.during().until())
            .filter(t -> t.isBefore(now.plus(AHEAD)));
    return new OnCallNow(
        s.name(),
        s.id().value(),
        user.value(),
        people.name(user.value()),
        people.isReader(user),
        CLOCK.format(there) + " for " + (people.isReader(user) ? "you" : people.shortName(user)),
        isNight(there),
        until,
        shifts.size() > 1 ? people.inside(shifts.get(1).user()) : "");
  }

  static ZonedDateTime there(People people, UserId user, Instant now) {
    return now.atZone(people.user(user).map(u -> u.zone()).orElse(ZoneId.of("UTC")));
  }

  static String clock(People people, UserId user, Instant now) {
    return CLOCK.format(there(people, user, now));
  }

  static boolean isNight(ZonedDateTime there) {
    return there.getHour() < MORNING || there.getHour() >= EVENING;
  }

  /// The first gap of each schedule within a week that has not begun; schedules whose gaps come
  /// back every day are made so, and only say how many there are.
  static List<Gap> gaps(List<Schedule> schedules, Instant now) {
    List<Gap> all = new ArrayList<>();
    for (Schedule s : schedules) {
      List<TimeRange> gaps =
          new FinalSchedule(s)
              .gaps(new TimeRange(now, now.plus(AHEAD))).stream()
                  .filter(g -> g.from().isAfter(now))
                  .toList();
      if (!gaps.isEmpty()) {
        all.add(new Gap(s.name(), s.id().value(), gaps.getFirst(), gaps.size() - 1));
      }
    }
    return all;
  }

  /// @param more gaps of the same schedule in the week
  record Gap(String schedule, String id, TimeRange during, int more) {}
}
