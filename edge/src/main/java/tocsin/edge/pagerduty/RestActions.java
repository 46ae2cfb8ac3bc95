package tocsin.edge.pagerduty;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tocsin.response.desk.Action;
import tocsin.response.words.IncidentId;
import tocsin.response.words.PolicyId;
import tocsin.response.words.Urgency;
import tocsin.response.words.UserId;
import tools.jackson.databind.JsonNode;

/// What an update of an incident asks for. Pure.
final class RestActions {
  private RestActions() {}

  /// Actions in the order in which they are done; empty when it asks for nothing that we know.
  static List<Action> of(JsonNode incident) {
    List<Action> actions = new ArrayList<>();
    urgency(incident).ifPresent(u -> actions.add(new Action.SetUrgency(u, "PagerDuty API")));
    if (incident.path("escalation_level").isNumber()) {
      actions.add(new Action.EscalateTo(incident.path("escalation_level").asInt()));
    }
    String policy = incident.path("escalation_policy").path("id").asString("");
    if (!policy.isEmpty()) {
      actions.add(new Action.ReassignToPolicy(new PolicyId(policy)));
    }
    List<UserId> users =
        incident
            .path("assignments")
            .valueStream()
            .map(a -> new UserId(a.path("assignee").path("id").asString("")))
            .toList();
    if (!users.isEmpty()) {
      actions.add(new Action.Reassign(users));
    }
    switch (incident.path("status").asString("")) {
      case "acknowledged" -> actions.add(new Action.Acknowledge("PagerDuty API"));
      case "resolved" -> actions.add(new Action.Resolve(incident.path("resolution").asString("")));
      default -> {}
    }
    return actions;
  }

  static Optional<Urgency> urgency(JsonNode incident) {
    return switch (incident.path("urgency").asString("")) {
      case "high" -> Optional.of(Urgency.HIGH);
      case "low" -> Optional.of(Urgency.LOW);
      default -> Optional.empty();
    };
  }

  /// What is posted below an incident: `notes`, `snooze`.
  static Optional<Action> below(String what, JsonNode body) {
    return switch (what) {
      case "notes" ->
          Optional.of(new Action.Note(body.path("note").path("content").asString(""), false));
      case "snooze" ->
          Optional.of(new Action.Snooze(Duration.ofSeconds(body.path("duration").asLong(0))));
      default -> Optional.empty();
    };
  }

  /// Incidents that are merged into another one.
  static List<IncidentId> sources(JsonNode body) {
    return body.path("source_incidents")
        .valueStream()
        .map(s -> new IncidentId(s.path("id").asString("")))
        .toList();
  }
}
