package tocsin.sim.world;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import tocsin.response.cover.CoverFact;
import tocsin.response.cover.CoverRequest;
import tocsin.response.desk.Desk;
import tocsin.response.oncall.OnCall;
import tocsin.response.words.Fact;
import tocsin.response.words.UserId;

/// Whoever accepts a shift has it from that commit on, whoever gave one away for another has that,
/// and no request stays open once it is too late for it.
final class CoverIsKept implements Invariant {
  @Override
  public Optional<String> sees(Fact fact, Instant at, Desk desk) {
    if (!(fact instanceof CoverFact.Accepted a)) {
      return Optional.empty();
    }
    CoverRequest r = desk.covers().find(a.request()).orElseThrow();
    if (!has(desk, r, r.rest(at).from(), a.taker())) {
      return Optional.of("at " + at + " " + a.taker() + " took what they do not have: " + r);
    }
    return r.inReturn()
        .filter(t -> !has(desk, r, t.from(), r.who()))
        .map(t -> "at " + at + " " + r.who() + " got nothing in return: " + r);
  }

  private static boolean has(Desk desk, CoverRequest r, Instant when, UserId who) {
    return desk.directory()
        .schedule(r.schedule())
        .flatMap(p -> p.at(when))
        .map(OnCall::user)
        .equals(Optional.of(who));
  }

  @Override
  public Optional<String> holds(Instant now, Desk desk) {
    if (desk.wake(Set.of()).filter(w -> !w.at().isAfter(now)).isPresent()) {
      return Optional.empty();
    }
    return desk.covers().open().stream()
        .filter(r -> !r.expiresAt().isAfter(now))
        .findFirst()
        .map(r -> "at " + now + " it is too late for " + r);
  }
}
