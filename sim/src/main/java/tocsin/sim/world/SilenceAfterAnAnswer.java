package tocsin.sim.world;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tocsin.response.desk.Desk;
import tocsin.response.incident.IncidentFact;
import tocsin.response.paging.PagingFact;
import tocsin.response.words.Fact;
import tocsin.response.words.IncidentId;
import tocsin.response.words.PageId;
import tocsin.response.words.RunId;

/// Once an incident is acknowledged, mitigated or resolved, its own run pages nobody until it is
/// triggered again; once it is over, neither does help that was asked for before.
final class SilenceAfterAnAnswer implements Invariant {
  private final Set<IncidentId> quiet = new HashSet<>();
  private final Set<RunId> own = new HashSet<>();
  private final Set<RunId> over = new HashSet<>();
  private final Map<PageId, RunId> pages = new HashMap<>();

  @Override
  public Optional<String> sees(Fact fact, Instant at, Desk desk) {
    switch (fact) {
      case IncidentFact.Acknowledged a -> quiet.add(a.incident());
      case IncidentFact.Mitigated m -> over(m.incident(), desk);
      case IncidentFact.Resolved r -> over(r.incident(), desk);
      case IncidentFact.Retriggered r -> quiet.remove(r.incident());
      case PagingFact.RunStarted r -> started(r);
      case PagingFact.PageDue p -> {
        pages.put(p.page(), p.run());
        return loud(p, p.run(), at);
      }
      case PagingFact.PageHandedOver p -> {
        return loud(p, pages.getOrDefault(p.page(), new RunId("unknown")), at);
      }
      case PagingFact.LevelEntered l -> {
        return loud(l, l.run(), at);
      }
      default -> {}
    }
    return Optional.empty();
  }

  private void over(IncidentId incident, Desk desk) {
    quiet.add(incident);
    desk.runs().of(incident).stream()
        .filter(r -> !r.source().isOwn())
        .forEach(r -> over.add(r.id()));
  }

  private void started(PagingFact.RunStarted r) {
    over.remove(r.run());
    if (r.source().isOwn()) {
      own.add(r.run());
    }
  }

  private Optional<String> loud(PagingFact fact, RunId run, Instant at) {
    boolean wrong = own.contains(run) ? quiet.contains(fact.incident()) : over.contains(run);
    return wrong ? Optional.of("at " + at + " though it was answered: " + fact) : Optional.empty();
  }
}
