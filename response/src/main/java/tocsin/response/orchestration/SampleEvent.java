package tocsin.response.orchestration;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import tocsin.ground.json.Json;
import tocsin.response.incident.Alert;
import tocsin.response.incident.AlertText;
import tocsin.response.words.ServiceId;
import tocsin.response.words.Severity;
import tools.jackson.databind.JsonNode;

/// Events to try rules on, in the words of PagerDuty's Events API v2. Everything may be left out
/// but the summary.
public final class SampleEvent {
  private SampleEvent() {}

  /// Reads one.
  ///
  /// @throws tocsin.ground.json.BadJsonException if the text is not JSON
  /// @throws IllegalArgumentException if it has no summary
  public static Event read(ServiceId service, String json) {
    JsonNode root = Json.tree(json);
    JsonNode payload = root.has("payload") ? root.path("payload") : root;
    String summary = payload.path("summary").asString("").strip();
    if (summary.isEmpty()) {
      throw new IllegalArgumentException(
          "payload.summary: is missing (expected: an event such as"
              + " {\"payload\": {\"summary\": \"Disk is full\"}})");
    }
    Map<String, String> details = new TreeMap<>();
    put(details, payload.path("custom_details"));
    put(details, payload);
    details.keySet().removeIf(k -> k.equals("summary") || k.equals("severity"));
    var text = new AlertText(summary, severity(payload.path("severity").asString("")), details);
    return new Event(service, root.path("dedup_key").asString(""), text);
  }

  private static void put(Map<String, String> details, JsonNode object) {
    object
        .properties()
        .forEach(e -> {
          if (e.getValue().isValueNode() && !e.getValue().isNull()) {
            details.put(e.getKey(), e.getValue().asString(""));
          }
        });
  }

  private static Severity severity(String word) {
    return switch (word.toLowerCase(Locale.ROOT)) {
      case "sev1" -> Severity.SEV1;
      case "critical", "sev2" -> Severity.SEV2;
      case "error", "sev3" -> Severity.SEV3;
      case "info", "sev5" -> Severity.SEV5;
      default -> Severity.SEV4;
    };
  }

  /// An alert that came, as an event to try rules on.
  public static String of(Alert alert) {
    return Json.pretty(
        Map.of(
            "dedup_key",
            alert.key(),
            "payload",
            Map.of(
                "summary", alert.summary(),
                "severity", alert.severity().name(),
                "custom_details", new TreeMap<>(alert.details()))));
  }
}
