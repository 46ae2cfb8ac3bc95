package tocsin.sim.world;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import tocsin.response.desk.Desk;
import tocsin.response.paging.Held;
import tocsin.response.paging.Page;
import tocsin.response.paging.PagingFact;
import tocsin.response.words.Fact;
import tocsin.response.words.PageId;
import tocsin.response.words.Urgency;

/// However much there is to send, what is urgent is handed over for the first time within minutes,
/// unless its vendor does not answer.
final class UrgentLeavesSoon implements Invariant {
  private static final Duration SOON = Duration.ofMinutes(3);

  private final Map<PageId, Instant> waitingSince = new HashMap<>();

  @Override
  public Optional<String> sees(Fact fact, Instant at, Desk desk) {
    switch (fact) {
      case PagingFact.PageDue d -> waitingSince.put(d.page(), at);
      case PagingFact.PageHandedOver h -> waitingSince.remove(h.page());
      // What was held over night and became urgent since: the rules for that made pages of their
      // own.
      case PagingFact.PageHeld h when h.why() == Held.CIRCUIT || h.why() == Held.QUIET ->
          waitingSince.remove(h.page());
      case PagingFact.RunUrgencyChanged u ->
          waitingSince.replaceAll((page, since) -> of(page, u, desk) ? at : since);
      default -> {}
    }
    return Optional.empty();
  }

  private static boolean of(PageId page, PagingFact.RunUrgencyChanged u, Desk desk) {
    return desk.pages().find(page).filter(p -> p.run().equals(u.run())).isPresent();
  }

  @Override
  public Optional<String> holds(Instant now, Desk desk) {
    waitingSince.keySet().removeIf(id -> isOver(id, desk));
    return waitingSince.entrySet().stream()
        .filter(e -> now.isAfter(e.getValue().plus(SOON)) && isUrgent(e.getKey(), desk))
        .findFirst()
        .map(e -> "at " + now + " an urgent page waits: " + e);
  }

  private static boolean isOver(PageId id, Desk desk) {
    return desk.pages().find(id).filter(p -> p.fate() == Page.Fate.DUE).isEmpty();
  }

  private static boolean isUrgent(PageId id, Desk desk) {
    return desk.pages()
        .find(id)
        .flatMap(p -> desk.runs().find(p.run()))
        .filter(r -> r.urgency() == Urgency.HIGH)
        .isPresent();
  }
}
