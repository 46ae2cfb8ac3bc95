package tocsin.sim.world;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import tocsin.response.desk.Desk;
import tocsin.response.incident.IncidentFact;
import tocsin.response.paging.Held;
import tocsin.response.paging.PagingFact;
import tocsin.response.words.Fact;
import tocsin.response.words.IncidentId;

/// An incident that opens or is triggered again reaches somebody, or says loudly that it reached
/// nobody, within an hour: long enough for every attempt at every contact method.
final class NobodyIsLeftUntold implements Invariant {
  private static final Duration BOUND = Duration.ofHours(1);

  private final Map<IncidentId, Instant> owed = new TreeMap<>();

  @Override
  public Optional<String> sees(Fact fact, Instant at, Desk desk) {
    switch (fact) {
      case IncidentFact.Opened o -> owed.put(o.incident(), at);
      case IncidentFact.Retriggered r -> owed.put(r.incident(), at);
      case IncidentFact.Acknowledged a -> owed.remove(a.incident());
      case IncidentFact.Mitigated m -> owed.remove(m.incident());
      case IncidentFact.Resolved r -> owed.remove(r.incident());
      case PagingFact.PageAccepted p -> owed.remove(p.incident());
      case PagingFact.PageDelivered p -> owed.remove(p.incident());
      // In quiet hours it is owed from their end on.
      case PagingFact.PageHeld p when p.why() == Held.QUIET ->
          owed.computeIfPresent(p.incident(), (i, since) -> p.until());
      case PagingFact.NobodyOnCall n -> owed.remove(n.incident());
      case PagingFact.Exhausted e -> owed.remove(e.incident());
      case PagingFact.Unreachable u -> owed.remove(u.incident());
      default -> {}
    }
    return Optional.empty();
  }

  @Override
  public Optional<String> holds(Instant now, Desk desk) {
    return owed.entrySet().stream()
        .filter(e -> e.getValue().plus(BOUND).isBefore(now))
        .findFirst()
        .map(e -> e.getKey() + " was triggered at " + e.getValue() + " and nobody was told since");
  }
}
