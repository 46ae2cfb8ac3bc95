package tocsin.server.api;

import java.util.List;
import java.util.Map;
import tocsin.ground.journal.ViewRow;
import tocsin.ground.journal.Views;
import tocsin.ground.json.Json;
import tocsin.ground.web.WebAnswer;

/// What monitors keep to themselves, and what became of it.
final class QuietCalls {
  private static final int USUAL = 100;
  private static final int MOST = 1_000;

  private final Views views;

  QuietCalls(Views views) {
    this.views = views;
  }

  List<Endpoint> endpoints() {
    return List.of(
        Endpoint.get(
            "/kept-quiet",
            "What monitors keep to themselves now; ?monitor=ID&limit=100",
            "`hold.by` says what holds it (`PIPE`, `DEPENDENCE`, `PATIENCE`, `FLAPPING`, `THROTTLE`),"
                + " `hold.until` when it is asked again.",
            c -> listed("quiet", c)),
        Endpoint.get(
            "/kept-quiet/stories",
            "What monitors kept to themselves and told again, newest first; ?monitor=ID&limit=100",
            c -> listed("quiet_story", c)));
  }

  private WebAnswer listed(String view, Call call) {
    int limit = call.limit(USUAL, MOST);
    List<ViewRow> rows =
        call.request()
            .param("monitor")
            .map(m -> views.rows(view, m, Long.MAX_VALUE, limit))
            .orElseGet(() -> views.rows(view, Long.MAX_VALUE, limit));
    return WebAnswer.json(
        200, Map.of("items", rows.stream().map(r -> Json.tree(r.body())).toList()));
  }
}
