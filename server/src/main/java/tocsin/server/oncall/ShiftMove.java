package tocsin.server.oncall;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tocsin.ground.time.TimeRange;
import tocsin.response.oncall.FinalSchedule;
import tocsin.response.oncall.OnCall;
import tocsin.response.oncall.ScheduleOverride;
import tocsin.response.words.UserId;

/// A shift with other times, as overrides. What the person gains is theirs; what they give up goes
/// to whoever is on call on that side, and to nobody where nobody is. Pure.
final class ShiftMove {
  private ShiftMove() {}

  static List<ScheduleOverride> of(FinalSchedule plan, UserId who, TimeRange was, TimeRange is) {
    List<ScheduleOverride> all = new ArrayList<>();
    Optional<UserId> before = plan.at(was.from().minusSeconds(1)).map(OnCall::user);
    Optional<UserId> after = plan.at(was.until()).map(OnCall::user);
    give(all, who, before, range(was.from(), earlier(is.from(), was.until())));
    give(all, who, after, range(later(is.until(), was.from()), was.until()));
    take(all, who, range(is.from(), earlier(was.from(), is.until())));
    take(all, who, range(later(was.until(), is.from()), is.until()));
    return all;
  }

  private static void give(
      List<ScheduleOverride> all, UserId who, Optional<UserId> to, Optional<TimeRange> stretch) {
    stretch.ifPresent(s ->
        all.add(
            to.filter(t -> !t.equals(who))
                .<ScheduleOverride>map(t -> new ScheduleOverride.Swap(who, t, s))
                .orElseGet(() -> new ScheduleOverride.Remove(who, s))));
  }

  private static void take(List<ScheduleOverride> all, UserId who, Optional<TimeRange> stretch) {
    stretch.ifPresent(s -> all.add(new ScheduleOverride.Add(who, s)));
  }

  private static Optional<TimeRange> range(Instant from, Instant until) {
    return from.isBefore(until) ? Optional.of(new TimeRange(from, until)) : Optional.empty();
  }

  private static Instant earlier(Instant a, Instant b) {
    return a.isBefore(b) ? a : b;
  }

  private static Instant later(Instant a, Instant b) {
    return a.isAfter(b) ? a : b;
  }
}
