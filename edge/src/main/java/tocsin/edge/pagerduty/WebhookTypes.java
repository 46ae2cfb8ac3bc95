package tocsin.edge.pagerduty;

import java.util.List;
import tools.jackson.databind.JsonNode;

/// What can be subscribed to. Pure.
final class WebhookTypes {
  private static final List<String> ALL =
      List.of(
          "incident.triggered",
          "incident.acknowledged",
          "incident.unacknowledged",
          "incident.escalated",
          "incident.delegated",
          "incident.reassigned",
          "incident.reopened",
          "incident.resolved",
          "incident.annotated",
          "incident.priority_updated",
          "incident.responder.added",
          "incident.responder.replied",
          "incident.status_update_published");

  private WebhookTypes() {}

  static List<String> of(JsonNode list, List<String> faults) {
    List<String> given = list.valueStream().map(e -> e.asString("")).distinct().toList();
    given.stream()
        .filter(e -> !ALL.contains(e))
        .forEach(e -> faults.add("events: '" + e + "' (expected: some of " + ALL + ")"));
    if (given.isEmpty()) {
      faults.add("events: none (expected: some of " + ALL + ")");
    }
    return given;
  }
}
