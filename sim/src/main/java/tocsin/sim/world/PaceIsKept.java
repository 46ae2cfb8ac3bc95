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
import tocsin.response.words.UserId;

/// Nobody gets more messages in a minute than a person can read, whatever happens, and no page is
/// held back for long.
final class PaceIsKept implements Invariant {
  private static final int MOST = 20;
  private static final Duration MINUTE = Duration.ofMinutes(1);
  private static final Duration LONGEST_HOLD = Duration.ofMinutes(16);

  private final Map<UserId, Deque<Instant>> messages = new HashMap<>();

  @Override
  public Optional<String> sees(Fact fact, Instant at, Desk desk) {
    return switch (fact) {
      case PagingFact.PageHandedOver h when h.within().isEmpty() ->
          desk.pages().find(h.page()).flatMap(p -> handedOver(p, at));
      case PagingFact.PageHeld h ->
          desk.pages()
              .find(h.page())
              .filter(p -> h.why() != Held.QUIET)
              .filter(p -> p.attempts() == 0 && h.until().isAfter(p.dueAt().plus(LONGEST_HOLD)))
              .map(p -> "at " + at + " held for too long: " + h);
      default -> Optional.empty();
    };
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
