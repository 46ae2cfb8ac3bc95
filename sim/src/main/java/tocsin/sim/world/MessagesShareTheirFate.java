package tocsin.sim.world;

import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import tocsin.response.desk.Desk;
import tocsin.response.paging.Page;
import tocsin.response.paging.PagingFact;
import tocsin.response.words.Fact;
import tocsin.response.words.PageId;

/// What becomes of a message becomes of every page that was told in it: none of them waits for an
/// answer that came.
final class MessagesShareTheirFate implements Invariant {
  private final Set<PageId> answered = new HashSet<>();

  @Override
  public Optional<String> sees(Fact fact, Instant at, Desk desk) {
    switch (fact) {
      case PagingFact.PageAccepted a -> answered(a.page(), a.attempt(), desk);
      case PagingFact.PageDelivered d -> answered(d.page(), d.attempt(), desk);
      case PagingFact.PageDelayed d -> answered(d.page(), d.attempt(), desk);
      default -> {}
    }
    return Optional.empty();
  }

  /// An answer to an earlier attempt is not about this message, and what was told in another one
  /// has none of its own any more.
  private void answered(PageId page, int attempt, Desk desk) {
    desk.pages()
        .find(page)
        .filter(p -> p.attempts() == attempt && p.within().isEmpty())
        .ifPresent(p -> answered.add(p.id()));
  }

  @Override
  public Optional<String> holds(Instant now, Desk desk) {
    Optional<Page> left =
        answered.stream()
            .flatMap(p -> desk.pages().bundledWith(p).stream())
            .filter(p -> p.fate() == Page.Fate.HANDED_OVER)
            .findFirst();
    answered.clear();
    return left.map(p -> "at " + now + " waits though its message was answered: " + p);
  }
}
