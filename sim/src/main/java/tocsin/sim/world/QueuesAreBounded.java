package tocsin.sim.world;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import tocsin.response.desk.Desk;
import tocsin.response.incident.IncidentFact;
import tocsin.response.paging.PagingFact;
import tocsin.response.words.Fact;
import tocsin.response.words.IncidentId;
import tocsin.response.words.PageId;

/// Thousands of alerts wait nowhere: what waits to be sent grows with open incidents and with the
/// rules of people, a message tells of so many incidents and no more, and what is held back has an
/// end.
final class QueuesAreBounded implements Invariant {
  /// Pages of an incident that may be open at once: four people, three rules each, and as much
  /// again for helpers.
  private static final int MOST_OF_AN_INCIDENT = 24;

  private static final int MOST_IN_A_MESSAGE = 20;
  private static final int MOST_HELD = 10_000;

  /// What was on its way when its incident was resolved has its lease and waits for its receipt;
  /// then it is gone.
  private static final Duration ON_THE_WAY = Duration.ofMinutes(2);

  private final Map<PageId, Integer> messages = new HashMap<>();
  private final Map<IncidentId, Instant> over = new HashMap<>();

  @Override
  public Optional<String> sees(Fact fact, Instant at, Desk desk) {
    if (fact instanceof IncidentFact.Resolved r) {
      over.put(r.incident(), at);
    }
    if (!(fact instanceof PagingFact.PageHandedOver h)) {
      return Optional.empty();
    }
    if (h.within().isEmpty()) {
      messages.put(h.page(), 1);
      return Optional.empty();
    }
    int told = messages.merge(h.within().get(), 1, Integer::sum);
    return told > MOST_IN_A_MESSAGE
        ? Optional.of("at " + at + " a message tells of " + told + " pages: " + h)
        : Optional.empty();
  }

  @Override
  public Optional<String> holds(Instant now, Desk desk) {
    int pages = desk.pages().open();
    int held = desk.held().all().size();
    over.values().removeIf(t -> t.isBefore(now.minus(ON_THE_WAY)));
    int most = MOST_OF_AN_INCIDENT * (desk.incidents().open().size() + over.size());
    return pages > most || held > MOST_HELD
        ? Optional.of("at " + now + " " + pages + " pages wait (at most " + most + "), " + held)
        : Optional.empty();
  }
}
