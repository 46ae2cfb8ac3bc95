package tocsin.response.cover;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tocsin.response.cover.CoverRequest.State;

/// Requests for cover, folded from the facts: all that are open, and the last that are not. Not
/// thread-safe: the loop owns it.
public final class CoverRequests {
  /// Open ones at a time.
  public static final int MOST_OPEN = 500;

  private static final int KEPT = 500;

  private final Map<String, CoverRequest> open = new LinkedHashMap<>();
  private final Map<String, CoverRequest> closed = new LinkedHashMap<>();
  private final Deque<String> order = new ArrayDeque<>();
  private int asked;

  /// The id of the next one.
  public String nextId() {
    return "cover-" + (asked + 1);
  }

  public Optional<CoverRequest> find(String id) {
    return Optional.ofNullable(open.get(id)).or(() -> Optional.ofNullable(closed.get(id)));
  }

  /// Those that wait for an answer, the oldest first.
  public List<CoverRequest> open() {
    return List.copyOf(open.values());
  }

  /// Folds a fact.
  ///
  /// @return the request as it stands since then
  public CoverRequest apply(CoverFact fact, Instant at) {
    CoverRequest next = folded(fact, at);
    if (next.isOpen()) {
      open.put(next.id(), next);
      return next;
    }
    open.remove(next.id());
    closed.put(next.id(), next);
    order.addLast(next.id());
    if (order.size() > KEPT) {
      closed.remove(order.removeFirst());
    }
    return next;
  }

  private CoverRequest folded(CoverFact fact, Instant at) {
    if (fact instanceof CoverFact.Asked a) {
      asked++;
      return CoverRequest.of(a, at);
    }
    CoverRequest was = find(fact.request()).orElseThrow();
    return switch (fact) {
      case CoverFact.Asked a -> was;
      case CoverFact.Accepted a -> was.closed(State.ACCEPTED, Optional.of(a.taker()), at);
      case CoverFact.Declined d -> was.declinedBy(d.who());
      case CoverFact.Withdrawn w -> was.closed(State.WITHDRAWN, Optional.empty(), at);
      case CoverFact.Expired e -> was.closed(State.EXPIRED, Optional.empty(), at);
    };
  }
}
