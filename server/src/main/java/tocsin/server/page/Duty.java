package tocsin.server.page;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import tocsin.ground.time.TimeRange;
import tocsin.response.oncall.FinalSchedule;
import tocsin.response.oncall.Schedule;
import tocsin.response.oncall.Shift;
import tocsin.response.words.UserId;

/// Whether the reader is on call, for the foot of the rail.
///
/// @param schedule its name
/// @param until when the shift ends, if it does within a month
public record Duty(String schedule, Optional<Instant> until) {
  private static final Duration SEEN_AHEAD = Duration.ofDays(31);

  static Optional<Duty> of(UserId user, List<Schedule> schedules, Instant now) {
    return schedules.stream().flatMap(s -> of(user, s, now).stream()).findFirst();
  }

  private static Optional<Duty> of(UserId user, Schedule schedule, Instant now) {
    var plan = new FinalSchedule(schedule);
    if (plan.at(now).filter(o -> o.user().equals(user)).isEmpty()) {
      return Optional.empty();
    }
    Instant horizon = now.plus(SEEN_AHEAD);
    Optional<Instant> until =
        plan.shifts(new TimeRange(now, horizon)).stream()
            .findFirst()
            .map(Shift::during)
            .map(TimeRange::until)
            .filter(horizon::isAfter);
    return Optional.of(new Duty(schedule.name(), until));
  }
}
