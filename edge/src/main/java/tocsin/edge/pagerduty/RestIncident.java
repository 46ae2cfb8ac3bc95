package tocsin.edge.pagerduty;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tocsin.ground.journal.Views;
import tocsin.ground.json.Json;
import tocsin.response.incident.Alert;
import tocsin.response.incident.Incident;
import tocsin.response.incident.Status;
import tocsin.response.paging.Run;
import tocsin.response.words.Actor;
import tocsin.response.words.IncidentId;

/// Incidents in PagerDuty's form.
final class RestIncident {
  private static final int MOST = 10_001;

  private final Views views;

  RestIncident(Views views) {
    this.views = views;
  }

  /// Newest first.
  List<Incident> all() {
    return views.rows("incident", List.of("open", "closed"), MOST).stream()
        .map(r -> Json.read(r.body(), Incident.class))
        .toList();
  }

  Optional<Incident> find(String id) {
    return views.row("incident", id).map(r -> Json.read(r.body(), Incident.class));
  }

  /// PagerDuty knows no mitigated incidents: somebody has those.
  static String status(Incident i) {
    return i.status() == Status.MITIGATED ? "acknowledged" : i.status().word();
  }

  Map<String, Object> form(Incident i) {
    String summary = "[#" + i.number() + "] " + i.title();
    var form = new LinkedHashMap<>(RestForms.reference(i.id().value(), "incident", summary));
    form.put("incident_number", i.number());
    form.put("title", i.title());
    form.put("created_at", i.milestones().opened().toString());
    form.put("status", status(i));
    form.put("urgency", i.urgency().word());
    form.put("incident_key", i.alerts().stream().map(Alert::key).findFirst().orElse(null));
    String service = i.service().value();
    form.put("service", RestForms.reference(service, "service_reference", service));
    form.put("assignments", assignments(i));
    form.put(
        "acknowledgements",
        i.acknowledgedBy().stream()
            .map(a ->
                Map.of(
                    "acknowledger", acknowledger(a),
                    "at", i.milestones().acknowledgement().map(Object::toString).orElse("")))
            .toList());
    form.put("resolved_at", i.milestones().resolved().map(Object::toString).orElse(null));
    return form;
  }

  private static Map<String, Object> acknowledger(Actor by) {
    boolean person = by instanceof Actor.Person;
    return RestForms.reference(
        by.label(), person ? "user_reference" : "service_reference", by.label());
  }

  private List<Map<String, Object>> assignments(Incident i) {
    return assigned(i).stream()
        .map(u -> Map.<String, Object>of("assignee", RestForms.reference(u, "user_reference", u)))
        .toList();
  }

  /// Users who have it now; nobody has one that is over.
  List<String> assigned(Incident i) {
    return own(i.id())
        .filter(r -> i.isOpen())
        .map(r -> r.assigned().stream().map(a -> a.user().value()).toList())
        .orElse(List.of());
  }

  /// The policy that it is with; empty when it was given to people.
  Optional<String> policy(Incident i) {
    return own(i.id())
        .filter(r -> r.source() instanceof Run.Source.OwnPolicy)
        .map(r -> ((Run.Source.OwnPolicy) r.source()).policy().value());
  }

  private Optional<Run> own(IncidentId incident) {
    return views.rows("run", incident.value(), Long.MAX_VALUE, 1_000).stream()
        .map(r -> Json.read(r.body(), Run.class))
        .filter(r -> r.source().isOwn())
        .max((a, b) -> Integer.compare(number(a), number(b)));
  }

  /// `INC-7-r12` is the twelfth.
  private static int number(Run run) {
    String id = run.id().value();
    return Integer.parseInt(id.substring(id.lastIndexOf('r') + 1));
  }
}
