package tocsin.edge.victorops;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import tocsin.response.desk.Input;
import tocsin.response.incident.AlertText;
import tocsin.response.reception.Details;
import tocsin.response.reception.SeverityWords;
import tocsin.response.words.Actor;
import tocsin.response.words.ServiceId;
import tools.jackson.databind.JsonNode;

/// One message. Pure.
///
/// @param type such as `CRITICAL`
/// @param entity what it is about; the key of the alert
record VictorOpsMessage(String type, String entity, JsonNode body) {
  private static final Set<String> TYPES =
      Set.of("CRITICAL", "WARNING", "INFO", "ACKNOWLEDGEMENT", "RECOVERY", "OK");
  private static final int LONGEST_SUMMARY = 2_000;

  /// @param spare key for a message that names no entity
  static VictorOpsMessage of(JsonNode body, String spare) {
    String entity = body.path("entity_id").asString("").strip();
    return new VictorOpsMessage(
        body.path("message_type").asString("").toUpperCase(Locale.ROOT),
        entity.isEmpty() ? spare : entity,
        body);
  }

  boolean isKnown() {
    return TYPES.contains(type);
  }

  List<Input> inputs(ServiceId service) {
    Actor by = new Actor.Outside(body.path("monitoring_tool").asString("VictorOps client"));
    return switch (type) {
      case "CRITICAL", "WARNING" ->
          List.of(new Input.Trigger(service, entity, text(), Optional.empty(), by));
      case "ACKNOWLEDGEMENT" -> List.of(new Input.AcknowledgeAlert(service, entity, by));
      case "RECOVERY", "OK" -> List.of(new Input.ResolveAlert(service, entity, by));
      // Information opens nothing there either.
      default -> List.of();
    };
  }

  private AlertText text() {
    String summary =
        Stream.of("entity_display_name", "state_message", "entity_id")
            .map(n -> body.path(n).asString("").strip())
            .filter(t -> !t.isEmpty())
            .findFirst()
            .orElse("Alert");
    return new AlertText(
        Details.cut(summary, LONGEST_SUMMARY),
        SeverityWords.of(type),
        new Details().putAll(body).map());
  }
}
