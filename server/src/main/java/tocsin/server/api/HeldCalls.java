package tocsin.server.api;

import java.util.List;
import java.util.Map;
import tocsin.ground.journal.ViewRow;
import tocsin.ground.journal.Views;
import tocsin.ground.json.Json;
import tocsin.ground.web.WebAnswer;

/// Alerts that are held back, and what became of those that were.
final class HeldCalls {
  private static final int USUAL = 100;
  private static final int MOST = 1_000;

  private final Views views;

  HeldCalls(Views views) {
    this.views = views;
  }

  List<Endpoint> endpoints() {
    return List.of(
        Endpoint.get(
            "/held-back",
            "Alerts that are held back now; ?service=ID&limit=100",
            c -> listed("held", c)),
        Endpoint.get(
            "/held-back/stories",
            "What became of alerts that were held back, newest first; ?service=ID&limit=100",
            "`outcome` is `transient` when it was over in time, or `paged` with the incident.",
            c -> listed("held_story", c)));
  }

  private WebAnswer listed(String view, Call call) {
    int limit = call.limit(USUAL, MOST);
    List<ViewRow> rows =
        call.request()
            .param("service")
            .map(s -> views.rows(view, s, Long.MAX_VALUE, limit))
            .orElseGet(() -> views.rows(view, Long.MAX_VALUE, limit));
    return WebAnswer.json(
        200, Map.of("items", rows.stream().map(r -> Json.tree(r.body())).toList()));
  }
}
