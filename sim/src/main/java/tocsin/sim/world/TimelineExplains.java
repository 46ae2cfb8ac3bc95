package tocsin.sim.world;

import java.util.Optional;
import tocsin.ground.journal.Views;
import tocsin.ground.json.Json;
import tocsin.response.desk.TimelineEvent;
import tocsin.response.paging.PagingFact;

/// Each page that became due stands on its incident's timeline with a reason.
final class TimelineExplains {
  private static final int MOST = 10_000;

  private TimelineExplains() {}

  static Optional<String> not(PagingFact.PageDue due, Views views) {
    boolean told =
        views.rows("timeline", due.incident().value(), Long.MAX_VALUE, MOST).stream()
            .map(r -> Json.read(r.body(), TimelineEvent.class))
            .anyMatch(e ->
                due.page().value().equals(e.of().get("page"))
                    && !due.because().isBlank()
                    && e.text().contains(due.because()));
    return told ? Optional.empty() : Optional.of("the timeline does not explain " + due);
  }
}
