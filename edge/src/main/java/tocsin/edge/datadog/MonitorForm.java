package tocsin.edge.datadog;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import tocsin.edge.datadog.Foreigns.Entry;
import tocsin.ground.json.Json;
import tocsin.response.monitor.Level;
import tocsin.response.monitor.MonitorFact;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// A monitor as it is answered: what was sent, and what became of it.
final class MonitorForm {
  private MonitorForm() {}

  static ObjectNode of(Office office, Entry entry, List<DowntimeEntry> downtimes) {
    ObjectNode form = MonitorText.read(entry.foreign().sent()).sent();
    form.put("id", Long.parseLong(entry.foreign().called()));
    form.put("created", entry.foreign().made().toString());
    form.put("modified", entry.document().at().toString());
    String query = form.path("query").asString("");
    form.put("multi", query.contains(" by {") || query.contains(".by("));
    form.putIfAbsent("message", JsonNodeFactory.instance.stringNode(""));
    form.putIfAbsent("tags", JsonNodeFactory.instance.arrayNode());
    form.putIfAbsent("options", JsonNodeFactory.instance.objectNode());
    form.set(
        "creator",
        Json.tree(
            Map.of(
                "name", entry.document().by().label(), "handle", entry.document().by().label())));
    quiet(office, entry, downtimes, form);
    state(office, entry, form);
    return form;
  }

  private static void quiet(
      Office office, Entry entry, List<DowntimeEntry> downtimes, ObjectNode form) {
    ArrayNode matching = form.putArray("matching_downtimes");
    new Matching(office)
        .of(entry.foreign(), downtimes)
        .forEach(m -> matching.add(Json.tree(DowntimeFormV1.match(m.entry(), m.window()))));
    JsonNode muted =
        entry
            .foreign()
            .becomes()
            .map(id -> new Mutes(office).form(id, downtimes))
            .orElseGet(JsonNodeFactory.instance::objectNode);
    if (!muted.isEmpty() && form.path("options") instanceof ObjectNode options) {
      options.set("silenced", muted);
    }
  }

  /// What is known is what changed last; a monitor of which nothing did is well.
  private static void state(Office office, Entry entry, ObjectNode form) {
    ObjectNode groups = JsonNodeFactory.instance.objectNode();
    String overall = "OK";
    var row = office.views().row("monitor_state", entry.foreign().becomes().orElse(""));
    if (row.isPresent()) {
      MonitorFact fact = Json.read(row.get().body(), MonitorFact.class);
      overall = status(fact);
      String group = fact.key().isEmpty() ? "*" : fact.key();
      ObjectNode one = groups.putObject(group);
      one.put("name", group);
      one.put("status", overall);
      long at = Instant.ofEpochMilli(row.get().order()).getEpochSecond();
      one.put(overall.equals("OK") ? "last_resolved_ts" : "last_triggered_ts", at);
    }
    form.put("overall_state", overall);
    form.putObject("state").set("groups", groups);
  }

  static String status(MonitorFact fact) {
    return switch (fact) {
      case MonitorFact.Fired f -> status(f.level());
      case MonitorFact.FellSilent _ -> "No Data";
      case MonitorFact.Eased e -> status(e.level());
      case MonitorFact.Recovered _, MonitorFact.EvaluationWorks _ -> "OK";
      case MonitorFact.EvaluationFailed _ -> "Unknown";
    };
  }

  private static String status(Level level) {
    return switch (level) {
      case ALERT -> "Alert";
      case WARN -> "Warn";
      case NO_DATA -> "No Data";
      case OK -> "OK";
    };
  }

  static List<ObjectNode> all(Office office, List<Entry> entries) {
    List<DowntimeEntry> downtimes = new Downtimes(office).all();
    return entries.stream().map(e -> of(office, e, downtimes)).toList();
  }
}
