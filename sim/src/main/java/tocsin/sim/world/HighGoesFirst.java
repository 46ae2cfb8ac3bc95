package tocsin.sim.world;

import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import tocsin.response.desk.Desk;
import tocsin.response.paging.Page;
import tocsin.response.paging.PagingFact;
import tocsin.response.paging.Run;
import tocsin.response.words.Fact;
import tocsin.response.words.PageId;
import tocsin.response.words.Urgency;

/// What is urgent never waits behind what is not: no page of low urgency is handed over while one
/// of high urgency could have been.
final class HighGoesFirst implements Invariant {
  private final Set<PageId> waiting = new HashSet<>();

  @Override
  public Optional<String> sees(Fact fact, Instant at, Desk desk) {
    switch (fact) {
      case PagingFact.PageDue p -> waiting.add(p.page());
      case PagingFact.PageDelayed p -> waiting.add(p.page());
      case PagingFact.PageHandedOver p -> {
        waiting.remove(p.page());
        // What goes along in the message of another takes nobody's place.
        return p.within().isEmpty() && isLow(p.page(), desk)
            ? starved(p, at, desk)
            : Optional.empty();
      }
      default -> {}
    }
    return Optional.empty();
  }

  /// Whoever waits after a claim waited during it.
  private Optional<String> starved(PagingFact.PageHandedOver low, Instant at, Desk desk) {
    return waiting.stream()
        .flatMap(p -> desk.pages().find(p).stream())
        .filter(p -> p.fate() == Page.Fate.DUE && !isLow(p.id(), desk))
        .filter(p -> p.nextAt().filter(t -> !t.isAfter(at)).isPresent())
        .findFirst()
        .map(p -> "at " + at + " " + p + " waits behind " + low);
  }

  private static boolean isLow(PageId page, Desk desk) {
    return desk.pages()
        .find(page)
        .flatMap(p -> desk.runs().find(p.run()))
        .map(Run::urgency)
        .filter(u -> u == Urgency.LOW)
        .isPresent();
  }
}
