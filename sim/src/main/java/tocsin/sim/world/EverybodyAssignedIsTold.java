package tocsin.sim.world;

import java.time.Instant;
import java.util.Optional;
import tocsin.response.desk.Desk;
import tocsin.response.incident.Incident;
import tocsin.response.paging.Assignment;
import tocsin.response.paging.Run;
import tocsin.response.words.Fact;
import tocsin.response.words.UserId;

/// Whoever an incident was given to was told, is being told, will be told, or is said aloud to be
/// beyond reach.
final class EverybodyAssignedIsTold implements Invariant {
  @Override
  public Optional<String> sees(Fact fact, Instant at, Desk desk) {
    return Optional.empty();
  }

  @Override
  public Optional<String> holds(Instant now, Desk desk) {
    for (Incident i : desk.incidents().open()) {
      for (Run run : desk.runs().of(i.id())) {
        Optional<UserId> left =
            run.state() == Run.State.PAGING
                ? run.assigned().stream()
                    .map(Assignment::user)
                    .filter(u -> !isTold(u, run, desk))
                    .findFirst()
                : Optional.empty();
        if (left.isPresent()) {
          return left.map(u -> "at " + now + " " + u + " was given it and not told: " + run);
        }
      }
    }
    return Optional.empty();
  }

  private static boolean isTold(UserId user, Run run, Desk desk) {
    // What reached them before the step was entered does not count: they are asked anew.
    boolean paged =
        run.sent().stream()
            .flatMap(p -> desk.pages().find(p).stream())
            .filter(p -> p.user().equals(user))
            .anyMatch(p -> p.isOpen() || p.isTold());
    boolean planned = run.planned().stream().anyMatch(p -> p.user().equals(user));
    return paged || planned || run.unreachable().contains(user);
  }
}
