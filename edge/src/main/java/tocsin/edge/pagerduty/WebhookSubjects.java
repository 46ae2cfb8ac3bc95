package tocsin.edge.pagerduty;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import tocsin.response.incident.Alert;
import tocsin.response.incident.Incident;
import tocsin.response.incident.IncidentFact;
import tocsin.response.paging.PagingFact;
import tocsin.response.paging.Run;
import tocsin.response.words.Fact;

/// What events of webhooks v3 are about, in PagerDuty's forms.
final class WebhookSubjects {
  private final RestIncident incidents;
  private final Supplier<String> address;

  WebhookSubjects(RestIncident incidents, Supplier<String> address) {
    this.incidents = incidents;
    this.address = address;
  }

  /// @param type of the event, without `incident.`
  Map<String, Object> of(Fact fact, String type, Incident i, String team) {
    return switch (fact) {
      case IncidentFact.Noted n -> about(i, "incident_note", Map.of("content", n.text()));
      case IncidentFact.StatusUpdated s ->
          about(i, "incident_status_update", Map.of("message", s.text()));
      case IncidentFact.ResponderAnswered r ->
          responder(i, reference("user", r.user().value()), r.accepted() ? "accepted" : "declined");
      case PagingFact.RunStarted s
          when s.source() instanceof Run.Source.Asked(var u, var _, var _) ->
          responder(i, reference("user", u.value()), "pending");
      case PagingFact.RunStarted s
          when s.source() instanceof Run.Source.PulledIn(var p, var _, var _) ->
          responder(i, reference("escalation_policy", p.value()), "pending");
      default -> incident(i, type, team);
    };
  }

  private Map<String, Object> responder(Incident i, Map<String, Object> who, String state) {
    boolean person = "user_reference".equals(who.get("type"));
    return about(
        i,
        "incident_responder",
        Map.of(person ? "user" : "escalation_policy", who, "state", state));
  }

  private Map<String, Object> about(Incident i, String type, Map<String, Object> more) {
    var data = new LinkedHashMap<>(more);
    data.put("type", type);
    data.put("incident", linked(i, "incident_reference"));
    return data;
  }

  private Map<String, Object> incident(Incident i, String type, String team) {
    Map<String, Object> data = linked(i, "incident");
    data.put("number", i.number());
    data.put("title", i.title());
    data.put("status", status(type, i));
    data.put("urgency", i.urgency().word());
    data.put("created_at", i.milestones().opened().toString());
    data.put("incident_key", i.alerts().stream().map(Alert::key).findFirst().orElse(null));
    data.put("service", reference("service", i.service().value()));
    data.put("assignees", incidents.assigned(i).stream().map(u -> reference("user", u)).toList());
    data.put(
        "escalation_policy",
        incidents.policy(i).map(p -> reference("escalation_policy", p)).orElse(null));
    data.put("teams", team.isEmpty() ? List.of() : List.of(reference("team", team)));
    data.put("priority", reference("priority", i.severity().name()));
    data.put("conference_bridge", null);
    data.put("resolve_reason", null);
    return data;
  }

  private Map<String, Object> linked(Incident i, String type) {
    Map<String, Object> form = RestForms.reference(i.id().value(), type, i.title());
    form.put("self", address.get() + "/pagerduty/incidents/" + i.id());
    form.put("html_url", address.get() + "/incidents/" + i.id());
    return form;
  }

  /// As of the event: it may be sent when the incident has long gone on.
  private static String status(String type, Incident i) {
    return switch (type) {
      case "triggered", "unacknowledged" -> "triggered";
      case "acknowledged", "reopened" -> "acknowledged";
      case "resolved" -> "resolved";
      default -> RestIncident.status(i);
    };
  }

  private static Map<String, Object> reference(String type, String id) {
    return RestForms.reference(id, type + "_reference", id);
  }
}
