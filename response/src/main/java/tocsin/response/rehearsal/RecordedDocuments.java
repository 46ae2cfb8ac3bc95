package tocsin.response.rehearsal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/// People and policies of a scenario as documents of the product.
final class RecordedDocuments {
  private static final int SECONDS_IN_A_MINUTE = 60;

  private RecordedDocuments() {}

  /// A person: each channel is a contact method of its own, under the scenario's name for it.
  static Map<String, Object> user(JsonNode u) {
    List<Map<String, String>> contacts =
        u.path("rules")
            .valueStream()
            .map(r -> r.path("channel").asString(""))
            .distinct()
            .map(c -> Map.of("id", c, "kind", "console"))
            .toList();
    return Map.of(
        "id", ScriptText.id(u),
        "contacts", contacts,
        "rules",
            RecordedSchedule.each(
                u.path("rules"),
                r ->
                    Map.of(
                        "urgency", r.path("urgency").asString("high"),
                        "delay", minutes(r.path("delay_minutes")),
                        "contact", r.path("channel").asString(""))));
  }

  static Map<String, Object> policy(JsonNode p) {
    return Map.of(
        "id", ScriptText.id(p),
        "repeats", p.path("num_loops").asInt(0),
        "steps", RecordedSchedule.each(p.path("rules"), RecordedDocuments::step));
  }

  private static Map<String, Object> step(JsonNode r) {
    var step = new LinkedHashMap<String, Object>();
    step.put("delay", minutes(r.path("delay_minutes")));
    step.put("targets", r.path("targets").valueStream().toList());
    if (r.hasNonNull("strategy")) {
      step.put("strategy", r.path("strategy").asString(""));
    }
    return step;
  }

  private static String minutes(JsonNode value) {
    return Math.round(value.asDouble(0) * SECONDS_IN_A_MINUTE) + "s";
  }
}
