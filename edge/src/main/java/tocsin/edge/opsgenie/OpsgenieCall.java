package tocsin.edge.opsgenie;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tocsin.response.desk.Input;
import tocsin.response.incident.AlertText;
import tocsin.response.reception.Details;
import tocsin.response.reception.SeverityWords;
import tocsin.response.words.Actor;
import tocsin.response.words.ServiceId;
import tools.jackson.databind.JsonNode;

/// One call about one alert. Pure.
///
/// @param verb such as `POST create`, `POST close`, `PUT message`
/// @param alias the sender's name for the alert; its key
record OpsgenieCall(String verb, String alias, JsonNode body) {
  private static final int LONGEST_SUMMARY = 2_000;
  private static final String USUAL_PRIORITY = "P3";

  private static final Set<String> VERBS =
      Set.of(
          "POST create",
          "POST close",
          "DELETE one",
          "POST acknowledge",
          "PUT message",
          "PUT description");

  boolean isKnown() {
    return VERBS.contains(verb);
  }

  /// What it means; nothing when there is no such call.
  List<Input> inputs(ServiceId service) {
    Actor by = new Actor.Outside(sender());
    return switch (verb) {
      case "POST create" ->
          List.of(new Input.Trigger(service, alias, text(), Optional.empty(), by));
      case "POST close", "DELETE one" -> List.of(new Input.ResolveAlert(service, alias, by));
      case "POST acknowledge" -> List.of(new Input.AcknowledgeAlert(service, alias, by));
      case "PUT message" ->
          List.of(new Input.RetellAlert(service, alias, Optional.of(told("message")), Map.of()));
      case "PUT description" ->
          List.of(
              new Input.RetellAlert(
                  service,
                  alias,
                  Optional.empty(),
                  new Details().put("description", body.path("description")).map()));
      default -> List.of();
    };
  }

  private String sender() {
    String name = told("user").isEmpty() ? told("source") : told("user");
    return name.isEmpty() ? "Opsgenie client" : Details.cut(name, 100);
  }

  private AlertText text() {
    var details = new Details();
    for (String name : List.of("description", "entity", "source", "tags", "priority")) {
      details.put(name, body.path(name));
    }
    details.putAll(body.path("details"));
    String message = told("message");
    return new AlertText(
        message.isEmpty() ? "Alert" : message,
        SeverityWords.of(body.path("priority").asString(USUAL_PRIORITY)),
        details.map());
  }

  private String told(String name) {
    return Details.cut(body.path(name).asString("").strip(), LONGEST_SUMMARY);
  }
}
