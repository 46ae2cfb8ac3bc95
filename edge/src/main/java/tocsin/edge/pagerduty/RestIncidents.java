package tocsin.edge.pagerduty;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import tocsin.ground.json.Json;
import tocsin.ground.web.WebAnswer;
import tocsin.ground.web.WebRequest;
import tocsin.response.desk.Action;
import tocsin.response.desk.Answer;
import tocsin.response.desk.Input;
import tocsin.response.incident.AlertText;
import tocsin.response.incident.Incident;
import tocsin.response.words.Actor;
import tocsin.response.words.IncidentId;
import tocsin.response.words.ServiceId;
import tocsin.response.words.Severity;
import tocsin.response.words.UserId;
import tools.jackson.databind.JsonNode;

/// `/incidents` and what is below it.
final class RestIncidents {
  private static final int MOST_AT_ONCE = 250;

  private final RestIncident incidents;
  private final RestForms forms;
  private final RestDesk desk;
  private final RandomGenerator random;

  RestIncidents(RestIncident incidents, RestForms forms, RestDesk desk, RandomGenerator random) {
    this.incidents = incidents;
    this.forms = forms;
    this.desk = desk;
    this.random = random;
  }

  WebAnswer answer(WebRequest request, List<String> below) {
    String call = request.method() + " " + below.size();
    return switch (call) {
      case "GET 0" -> list(request);
      case "POST 0" -> create(request);
      case "PUT 0" -> updateAll(request);
      case "GET 1" -> shown(200, below.getFirst());
      case "PUT 1" -> update(request, below.getFirst());
      case "POST 2" -> post(request, below);
      case "PUT 2" ->
          below.getLast().equals("merge")
              ? merge(request, below.getFirst())
              : RestError.notFound(request.path());
      default -> RestError.notFound(request.method() + " " + request.path());
    };
  }

  private WebAnswer list(WebRequest request) {
    List<String> statuses = request.params("statuses[]");
    List<String> services = request.params("service_ids[]");
    List<String> urgencies = request.params("urgencies[]");
    List<Map<String, Object>> all =
        incidents.all().stream()
            .filter(i -> statuses.isEmpty() || statuses.contains(RestIncident.status(i)))
            .filter(i -> services.isEmpty() || services.contains(i.service().value()))
            .filter(i -> urgencies.isEmpty() || urgencies.contains(i.urgency().word()))
            .map(incidents::form)
            .toList();
    return RestPage.of(request).answer("incidents", all);
  }

  private WebAnswer create(WebRequest request) {
    JsonNode given = Json.tree(request.text()).path("incident");
    String title = given.path("title").asString("").strip();
    String service = given.path("service").path("id").asString("");
    if (title.isEmpty() || service.isEmpty()) {
      return RestError.invalid(
          title.isEmpty() ? "Title cannot be empty" : "Service cannot be empty");
    }
    String key = given.path("incident_key").asString("");
    String details = given.path("body").path("details").asString("");
    var text =
        new AlertText(
            title, Severity.SEV3, details.isEmpty() ? Map.of() : Map.of("details", details));
    Answer answer =
        desk.ask(
            new Input.Trigger(
                new ServiceId(service),
                key.isEmpty() ? newKey() : key,
                text,
                Optional.of(title),
                actor(request)));
    if (!(answer instanceof Answer.Accepted(String id, int _))) {
      return failed(answer);
    }
    // What the service says stands unless somebody asks for something else.
    RestActions.urgency(given)
        .map(u -> new Action.SetUrgency(u, "PagerDuty API"))
        .ifPresent(a -> desk.ask(new Input.Act(new IncidentId(id), actor(request), a)));
    return shown(201, id);
  }

  private WebAnswer update(WebRequest request, String id) {
    return done(request, id, RestActions.of(Json.tree(request.text()).path("incident")))
        .orElseGet(() -> shown(200, id));
  }

  private WebAnswer updateAll(WebRequest request) {
    List<JsonNode> all = Json.tree(request.text()).path("incidents").valueStream().toList();
    if (all.size() > MOST_AT_ONCE) {
      return RestError.of(
          413, "Too many", 2001, List.of(all.size() + " (at most " + MOST_AT_ONCE + ")"));
    }
    List<Map<String, Object>> after = new ArrayList<>();
    for (JsonNode one : all) {
      String id = one.path("id").asString("");
      done(request, id, RestActions.of(one));
      incidents.find(id).map(incidents::form).ifPresent(after::add);
    }
    return WebAnswer.json(200, Map.of("incidents", after));
  }

  private WebAnswer post(WebRequest request, List<String> below) {
    Optional<Action> action = RestActions.below(below.getLast(), Json.tree(request.text()));
    return action.isEmpty()
        ? RestError.notFound(request.path())
        : done(request, below.getFirst(), List.of(action.get()))
            .orElseGet(() -> shown(201, below.getFirst()));
  }

  private WebAnswer merge(WebRequest request, String into) {
    for (IncidentId source : RestActions.sources(Json.tree(request.text()))) {
      var action = new Action.MergeInto(new IncidentId(into));
      Optional<WebAnswer> wrong = done(request, source.value(), List.of(action));
      if (wrong.isPresent()) {
        return wrong.get();
      }
    }
    return shown(200, into);
  }

  /// Empty when all of it happened.
  private Optional<WebAnswer> done(WebRequest request, String id, List<Action> actions) {
    if (actions.isEmpty()) {
      return Optional.of(
          RestError.invalid(
              "nothing to do (expected: status, urgency, escalation_level, escalation_policy or"
                  + " assignments)"));
    }
    for (Action action : actions) {
      Answer answer = desk.ask(new Input.Act(new IncidentId(id), actor(request), action));
      if (!(answer instanceof Answer.Accepted)) {
        return Optional.of(failed(answer));
      }
    }
    return Optional.empty();
  }

  private static WebAnswer failed(Answer answer) {
    return switch (answer) {
      case Answer.NotFound n -> RestError.notFound(n.what());
      case Answer.Refused r -> RestError.refused(r.why());
      case Answer.Invalid i -> RestError.invalid(i.faults().toString());
      case Answer.NoEffect n -> RestError.of(503, "Nothing changed", 2000, List.of(n.why()));
      case Answer.Accepted a -> RestError.invalid(a.subject());
      case Answer.OfLink l -> RestError.invalid("no incident");
      case Answer.Claimed c -> RestError.invalid("no incident");
    };
  }

  private WebAnswer shown(int status, String id) {
    Optional<Incident> found = incidents.find(id);
    return found
        .map(i -> WebAnswer.json(status, Map.of("incident", incidents.form(i))))
        .orElseGet(() -> RestError.notFound("incident " + id));
  }

  /// Whoever `From` names, or whose key it is.
  private Actor actor(WebRequest request) {
    return request
        .header("from")
        .flatMap(forms::userWithMail)
        .<Actor>map(u -> new Actor.Person(new UserId(u)))
        .orElseGet(() ->
            new Actor.Outside(
                request.caller().map(WebRequest.Caller::name).orElse("PagerDuty API")));
  }

  private String newKey() {
    byte[] bytes = new byte[16];
    random.nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }
}
