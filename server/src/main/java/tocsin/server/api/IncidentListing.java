package tocsin.server.api;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tocsin.ground.journal.ViewRow;
import tocsin.ground.journal.Views;
import tocsin.ground.json.Json;
import tocsin.ground.web.WebAnswer;
import tocsin.ground.web.WebRequest;

/// Incidents, a page at a time: each page names the address of the next one.
final class IncidentListing {
  static final String ABOUT =
      "At most `limit` at a time: 100 unless you say otherwise, never more than 1,000. When there"
          + " are more, the answer has `next`: the address of the next page, which begins after"
          + " the last incident of this one. An incident that opens meanwhile moves nothing to"
          + " another page.";
  private static final int USUAL = 100;
  private static final int MOST = 1_000;

  private final Views views;

  IncidentListing(Views views) {
    this.views = views;
  }

  WebAnswer answer(Call call) {
    int limit = call.limit(USUAL, MOST);
    Optional<String> state = call.request().param("state");
    if (state.filter(s -> !s.equals("open") && !s.equals("closed")).isPresent()) {
      throw new IllegalArgumentException(
          "state: '" + state.get() + "' (expected: open or closed, or none for both)");
    }
    long below = call.request().param("after").map(this::orderOf).orElse(Long.MAX_VALUE);
    // One more than is shown tells whether there is a next page.
    List<ViewRow> rows =
        state
            .map(s -> views.rows("incident", s, below, limit + 1))
            .orElseGet(() -> views.rows("incident", below, limit + 1));
    List<ViewRow> shown = rows.subList(0, Math.min(limit, rows.size()));
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("items", shown.stream().map(r -> Json.tree(r.body())).toList());
    if (rows.size() > limit) {
      answer.put("next", next(call.request(), limit, shown.getLast().key()));
    }
    return WebAnswer.json(200, answer);
  }

  private long orderOf(String id) {
    return views
        .row("incident", id)
        .map(ViewRow::order)
        .orElseThrow(() ->
            new IllegalArgumentException(
                "after: '" + id + "' (expected: the id of an incident, as `next` has it)"));
  }

  private static String next(WebRequest request, int limit, String last) {
    return Api.PREFIX
        + "/incidents?"
        + request.param("state").map(s -> "state=" + s + "&").orElse("")
        + "limit="
        + limit
        + "&after="
        + URLEncoder.encode(last, StandardCharsets.UTF_8);
  }
}
