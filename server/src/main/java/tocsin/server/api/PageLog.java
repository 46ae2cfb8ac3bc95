package tocsin.server.api;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tocsin.ground.journal.ViewRow;
import tocsin.ground.json.Json;
import tocsin.ground.web.WebAnswer;
import tools.jackson.databind.JsonNode;

/// The pages of an incident with what happened to each, step by step, as the ledger has it.
final class PageLog {
  private static final int MOST = 10_000;

  private final ApiWorld world;

  PageLog(ApiWorld world) {
    this.world = world;
  }

  List<Endpoint> endpoints() {
    return List.of(
        Endpoint.get(
            "/incidents/{id}/pages",
            "Its pages, each with the lines of the ledger: due, handed over, accepted, delivered,"
                + " seen, answered, with instant, receipt and hash",
            this::pages),
        Endpoint.get(
            "/ledger",
            "How far the ledger of pages is: its lines, and the hash to write down elsewhere",
            this::head));
  }

  private WebAnswer pages(Call call) {
    String id = call.part("id");
    if (world.views().row("incident", id).isEmpty()) {
      return Desks.missing("incident '" + id + "'");
    }
    Map<String, List<JsonNode>> lines = new TreeMap<>();
    below("ledger", id)
        .reversed()
        .forEach(
            l -> lines.computeIfAbsent(l.path("page").asString(), p -> new ArrayList<>()).add(l));
    List<Map<String, Object>> pages =
        below("page", id).stream()
            .sorted(Comparator.comparing((JsonNode p) -> p.path("dueAt").asString()))
            .<Map<String, Object>>map(p ->
                Map.of("page", p, "ledger", lines.getOrDefault(p.path("id").asString(), List.of())))
            .toList();
    return WebAnswer.json(200, Map.of("incident", id, "pages", pages));
  }

  private List<JsonNode> below(String view, String incident) {
    return world.views().rows(view, incident, Long.MAX_VALUE, MOST).stream()
        .map(ViewRow::body)
        .map(Json::tree)
        .toList();
  }

  private WebAnswer head(Call call) {
    return world.views().rows("ledger", Long.MAX_VALUE, 1).stream()
        .findFirst()
        .map(r -> Json.tree(r.body()))
        .map(l ->
            WebAnswer.json(
                200,
                Map.of("entries", l.path("number"), "head", l.path("hash"), "at", l.path("at"))))
        .orElseGet(() -> WebAnswer.json(200, Map.of("entries", 0)));
  }
}
