package tocsin.server.api;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tocsin.ground.journal.ViewRow;
import tocsin.ground.journal.Views;
import tocsin.ground.json.Json;
import tocsin.ground.web.WebAnswer;
import tocsin.response.incident.Incident;
import tools.jackson.databind.JsonNode;

/// The alerts of an incident, a page at a time. The first ones stand with the incident itself, the
/// others have rows of their own, because a storm brings tens of thousands.
final class AlertListing {
  private static final String ABOUT =
      "Its alerts, the newest first, at most `limit` at a time: 100 unless you say otherwise, never"
          + " more than 1,000. When there are more, the answer has `next`: the address of the next"
          + " page. The incident itself shows the first "
          + Incident.SHOWN
          + ", and their number in `tally`.";
  private static final int USUAL = 100;
  private static final int MOST = 1_000;

  private final Views views;

  AlertListing(Views views) {
    this.views = views;
  }

  List<Endpoint> endpoints() {
    return List.of(Endpoint.get("/incidents/{id}/alerts", ABOUT, this::answer));
  }

  WebAnswer answer(Call call) {
    String id = call.part("id");
    return views
        .row("incident", id)
        .map(i -> page(call, id, Json.tree(i.body()).path("alerts")))
        .orElseGet(() -> Desks.missing("incident '" + id + "'"));
  }

  private WebAnswer page(Call call, String id, JsonNode shown) {
    int limit = call.limit(USUAL, MOST);
    long below = call.request().param("after").map(AlertListing::place).orElse(Long.MAX_VALUE);
    List<ViewRow> rows = new ArrayList<>(views.rows("alert", id, below, limit + 1));
    for (int place = (int) Math.min(shown.size(), below) - 1; place >= 0; place--) {
      rows.add(new ViewRow("alert", id, id, place, shown.get(place).toString()));
    }
    List<ViewRow> page = rows.subList(0, Math.min(limit, rows.size()));
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("items", page.stream().map(r -> Json.tree(r.body())).toList());
    if (rows.size() > limit) {
      answer.put(
          "next",
          "%s/incidents/%s/alerts?limit=%d&after=%d"
              .formatted(Api.PREFIX, id, limit, page.getLast().order()));
    }
    return WebAnswer.json(200, answer);
  }

  private static long place(String text) {
    if (!text.matches("\\d{1,9}")) {
      throw new IllegalArgumentException(
          "after: '" + text + "' (expected: a whole number, as `next` has it)");
    }
    return Long.parseLong(text);
  }
}
