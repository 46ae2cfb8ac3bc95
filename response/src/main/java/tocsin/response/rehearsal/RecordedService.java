package tocsin.response.rehearsal;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/// A service of a scenario as a document of the product.
final class RecordedService {
  private RecordedService() {}

  static Map<String, Object> document(JsonNode s, Instant start) {
    var service = new LinkedHashMap<String, Object>(Map.of("team", "rehearsal", "grouping", "key"));
    service.put("id", ScriptText.id(s));
    service.put("policy", s.path("policy").asString(""));
    JsonNode urgency = s.path("urgency");
    if (urgency.isObject()) {
      service.put("supportHours", hours(urgency));
    } else {
      service.put("urgency", urgency(urgency, "high"));
    }
    seconds(service, "ackTimeout", s.path("ack_timeout_seconds"));
    seconds(service, "autoResolve", s.path("auto_resolve_seconds"));
    service.put(
        "maintenance",
        RecordedSchedule.each(
            s.path("maintenance"),
            m ->
                Map.of(
                    "from", RecordedTimes.moment(m.path("from"), start),
                    "until", RecordedTimes.moment(m.path("to"), start))));
    return service;
  }

  private static Map<String, Object> hours(JsonNode u) {
    return Map.of(
        "during", urgency(u.path("during"), "high"),
        "outside", urgency(u.path("outside"), "low"),
        "zone", u.path("time_zone").asString(""),
        "days", u.path("days").valueStream().toList(),
        "start", u.path("start").asString(""),
        "duration", u.path("duration_seconds").asString("") + "s",
        "raiseAtStart", u.path("raise_at_start").asBoolean(false));
  }

  private static String urgency(JsonNode word, String otherwise) {
    return word.asString(otherwise).replace("severity_based", "by_severity");
  }

  private static void seconds(Map<String, Object> service, String name, JsonNode value) {
    if (value.isNumber()) {
      service.put(name, value.asLong() + "s");
    }
  }
}
