package tocsin.server.oncall;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import tocsin.ground.time.TimeRange;
import tocsin.response.oncall.FinalSchedule;
import tocsin.response.oncall.OnCall;
import tocsin.response.oncall.Shift;
import tocsin.response.words.UserId;

/// Who is on call now and who follows.
///
/// @param who now; nobody in a gap
/// @param until when that ends, if it does within a month
/// @param next who follows then; nobody when a gap follows
/// @param after when a gap that follows ends, and with whom
public record Turn(
    Optional<UserId> who, Optional<Instant> until, Optional<UserId> next, Optional<Shift> after) {
  private static final Duration SEEN_AHEAD = Duration.ofDays(31);

  static Turn of(FinalSchedule plan, Instant now) {
    Instant horizon = now.plus(SEEN_AHEAD);
    Optional<UserId> who = plan.at(now).map(OnCall::user);
    List<Shift> shifts = plan.shifts(new TimeRange(now, horizon));
    Optional<Instant> until =
        shifts.stream()
            .findFirst()
            .map(s -> who.isPresent() ? s.during().until() : s.during().from())
            .filter(horizon::isAfter);
    Optional<Shift> after =
        until.flatMap(u -> shifts.stream().filter(s -> !s.during().from().isBefore(u)).findFirst());
    return new Turn(
        who,
        until,
        after.filter(s -> s.during().from().equals(until.orElse(now))).map(Shift::user),
        after);
  }
}
