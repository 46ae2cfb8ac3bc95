package tocsin.sim.world;

import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import tocsin.response.desk.Desk;
import tocsin.response.notice.NoticeFact;
import tocsin.response.oncall.FinalSchedule;
import tocsin.response.oncall.OnCall;
import tocsin.response.people.ShiftNotices.Edge;
import tocsin.response.words.Fact;
import tocsin.response.words.UserId;

/// Whoever is told of a shift has one that begins or ends then, is told at its second, and once.
final class NoticesAreTrue implements Invariant {
  private final Set<String> told = new HashSet<>();

  @Override
  public Optional<String> sees(Fact fact, Instant at, Desk desk) {
    if (!(fact instanceof NoticeFact.Due d)) {
      return Optional.empty();
    }
    FinalSchedule plan = desk.directory().schedule(d.schedule()).orElseThrow();
    boolean on = d.rule().when() == Edge.ON;
    Optional<UserId> inside = at(plan, on ? d.edge() : d.edge().minusSeconds(1));
    Optional<UserId> outside = at(plan, on ? d.edge().minusSeconds(1) : d.edge());
    boolean isTrue = inside.equals(Optional.of(d.user())) && !outside.equals(inside);
    if (!isTrue || !at.equals(d.edge().minus(d.rule().lead()))) {
      return Optional.of("at " + at + " what is told is not so: " + d);
    }
    return told.add(d.user() + " " + d.edge() + " " + d.rule())
        ? Optional.empty()
        : Optional.of("told again: " + d);
  }

  private static Optional<UserId> at(FinalSchedule plan, Instant when) {
    return plan.at(when).map(OnCall::user);
  }
}
