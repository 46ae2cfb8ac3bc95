package tocsin.sim.world;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import tocsin.response.desk.Desk;
import tocsin.response.paging.PagingFact;
import tocsin.response.words.Fact;
import tocsin.response.words.PageId;

/// A page is due once and is handed over at most four times, numbered without holes.
final class DuplicatesAreBounded implements Invariant {
  private static final int MOST_ATTEMPTS = 4;

  private final Map<PageId, Integer> attempts = new HashMap<>();

  @Override
  public Optional<String> sees(Fact fact, Instant at, Desk desk) {
    return switch (fact) {
      case PagingFact.PageDue p ->
          attempts.put(p.page(), 0) == null
              ? Optional.empty()
              : Optional.of("due twice: " + p.page());
      case PagingFact.PageHandedOver p -> handedOver(p);
      default -> Optional.empty();
    };
  }

  private Optional<String> handedOver(PagingFact.PageHandedOver p) {
    int before = attempts.getOrDefault(p.page(), -1);
    attempts.put(p.page(), p.attempt());
    boolean fine = before >= 0 && p.attempt() == before + 1 && p.attempt() <= MOST_ATTEMPTS;
    return fine ? Optional.empty() : Optional.of(before + " attempts before " + p);
  }
}
