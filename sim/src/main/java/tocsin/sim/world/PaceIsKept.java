package tocsin.sim.world;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import tocsin.response.desk.Desk;
import tocsin.response.paging.Held;
import tocsin.response.paging.Page;
import tocsin.response.paging.PagingFact;
import tocsin.response.words.Fact;
import tocsin.response.words.PageId;
import tocsin.response.words.UserId;

/// Nobody gets more messages in a minute than a person can read, whatever happens, and no page is
/// held back for long, but in quiet hours.
final class PaceIsKept implements Invariant {
  private static final int MOST = 20;
  private static final Duration MINUTE = Duration.ofMinutes(1);
  private static final Duration LONGEST_HOLD = Duration.ofMinutes(16);

  private final Map<UserId, Deque<Instant>> messages = new HashMap<>();
  private final Map<PageId, Instant> quiet = new HashMap<>();

  @Override
  public Optional<String> sees(Fact fact, Instant at, Desk desk) {
    return switch (fact) {
      case PagingFact.PageHandedOver h when h.within().isEmpty() ->
          desk.pages().find(h.page()).flatMap(p -> handedOver(p, at));
      case PagingFact.PageHeld h when h.why() == Held.QUIET -> {
        quiet.put(h.page(), h.until());
        yield Optional.empty();
      }
      case PagingFact.PageHeld h ->
          desk.pages()
              .find(h.page())
              .filter(p -> p.attempts() == 0 && h.until().isAfter(ready(p).plus(LONGEST_HOLD)))
              .map(p -> "at " + at + " held for too long: " + h);
      default -> Optional.empty();
    };
  }

  /// When its time came; in quiet hours that is their end.
  private Instant ready(Page page) {
    return quiet.getOrDefault(page.id(), page.dueAt());
  }

  private Optional<String> handedOver(Page page, Instant at) {
    Deque<Instant> recent = messages.computeIfAbsent(page.user(), u -> new ArrayDeque<>());
    while (!recent.isEmpty() && !recent.getFirst().isAfter(at.minus(MINUTE))) {
      recent.removeFirst();
    }
    recent.addLast(at);
    return recent.size() > MOST
        ? Optional.of("at " + at + " too many messages to " + page.user() + ": " + recent)
        : Optional.empty();
  }
}
