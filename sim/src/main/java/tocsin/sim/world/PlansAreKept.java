package tocsin.sim.world;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import tocsin.response.desk.Desk;
import tocsin.response.paging.PagingFact;
import tocsin.response.paging.Run;
import tocsin.response.words.Fact;
import tocsin.response.words.RunId;

/// What a step planned for later comes at its second, unless the run went on or ended, or the
/// contact method was fallen back to before. No step and no page is late.
final class PlansAreKept implements Invariant {
  private final Map<RunId, List<Run.Planned>> plans = new HashMap<>();

  @Override
  public Optional<String> sees(Fact fact, Instant at, Desk desk) {
    switch (fact) {
      case PagingFact.LevelEntered l -> plans.put(l.run(), l.planned());
      case PagingFact.RunStopped r -> plans.remove(r.run());
      case PagingFact.PageDue p ->
          plans.computeIfPresent(
              p.run(),
              (run, plan) ->
                  plan.stream()
                      .filter(q ->
                          !q.user().equals(p.user())
                              || !q.contact().equals(p.contact())
                              || (q.at().isAfter(at) && q.because().equals(p.because())))
                      .toList());
      default -> {}
    }
    return Optional.empty();
  }

  @Override
  public Optional<String> holds(Instant now, Desk desk) {
    Optional<String> page =
        plans.entrySet().stream()
            .flatMap(e -> e.getValue().stream().filter(q -> q.at().isBefore(now)).map(q -> e))
            .findFirst()
            .map(e -> "at " + now + " planned and not paged: " + e);
    return page.or(() ->
        steps(desk)
            .filter(r -> r.nextAt().filter(t -> t.isBefore(now)).isPresent())
            .findFirst()
            .map(r -> "at " + now + " the next step is late: " + r));
  }

  private static Stream<Run> steps(Desk desk) {
    return desk.incidents().open().stream()
        .flatMap(i -> desk.runs().of(i.id()).stream())
        .filter(r -> r.state() == Run.State.PAGING);
  }
}
