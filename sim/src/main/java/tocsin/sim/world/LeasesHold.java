package tocsin.sim.world;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tocsin.response.desk.Desk;
import tocsin.response.paging.Held;
import tocsin.response.paging.PagingFact;
import tocsin.response.words.Fact;
import tocsin.response.words.PageId;

/// A page that a courier has is not given to another before the lease ends, one that is to be tried
/// again waits a while, and one that is open is never forgotten.
final class LeasesHold implements Invariant {
  private static final Duration SHORTEST_LEASE = Duration.ofSeconds(20);
  private static final Duration SHORTEST_PAUSE = Duration.ofSeconds(1);
  private static final Duration LONGEST_PAUSE = Duration.ofMinutes(5);

  /// Quiet hours of worlds are nine on the wall; the clock may go back in them.
  private static final Duration LONGEST_NIGHT = Duration.ofHours(10);

  private final Map<PageId, Instant> until = new HashMap<>();
  private final Set<PageId> held = new HashSet<>();

  @Override
  public Optional<String> sees(Fact fact, Instant at, Desk desk) {
    return switch (fact) {
      case PagingFact.PageHandedOver p -> {
        // What is held back may go along with a message that goes before.
        boolean along = held.remove(p.page()) && p.within().isPresent();
        boolean early = !along && until.getOrDefault(p.page(), at).isAfter(at);
        boolean fair = !p.leaseUntil().isBefore(at.plus(SHORTEST_LEASE));
        until.put(p.page(), p.leaseUntil());
        yield early || !fair ? Optional.of("at " + at + ": " + p) : Optional.empty();
      }
      case PagingFact.PageHeld p -> {
        until.put(p.page(), p.until());
        held.add(p.page());
        Duration longest = p.why() == Held.QUIET ? LONGEST_NIGHT : LONGEST_PAUSE;
        yield p.until().isAfter(at) && !p.until().isAfter(at.plus(longest))
            ? Optional.empty()
            : Optional.of("at " + at + ": " + p);
      }
      case PagingFact.PageDelayed p -> {
        until.put(p.page(), p.again());
        yield p.again().isBefore(at.plus(SHORTEST_PAUSE))
                || p.again().isAfter(at.plus(LONGEST_PAUSE))
            ? Optional.of("at " + at + ": " + p)
            : Optional.empty();
      }
      default -> Optional.empty();
    };
  }

  @Override
  public Optional<String> holds(Instant now, Desk desk) {
    return until.keySet().stream()
        .flatMap(p -> desk.pages().find(p).stream())
        .filter(p -> p.isOpen() && p.nextAt().isEmpty())
        .findFirst()
        .map(p -> "open and never handed over again: " + p);
  }
}
