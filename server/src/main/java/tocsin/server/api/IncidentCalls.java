package tocsin.server.api;

import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import tocsin.ground.journal.ViewRow;
import tocsin.ground.json.Fields;
import tocsin.ground.json.Json;
import tocsin.ground.web.WebAnswer;
import tocsin.response.desk.Action;
import tocsin.response.desk.Input;
import tocsin.response.incident.AlertText;
import tocsin.response.words.IncidentId;
import tocsin.response.words.PolicyId;
import tocsin.response.words.ServiceId;
import tocsin.response.words.Severity;
import tocsin.response.words.UserId;
import tools.jackson.databind.JsonNode;

/// Incidents, and what can be done to them.
final class IncidentCalls {
  private static final int MOST = 1_000;

  private final ApiWorld world;
  private final Desks desks;

  IncidentCalls(ApiWorld world, Desks desks) {
    this.world = world;
    this.desks = desks;
  }

  List<Endpoint> endpoints() {
    return Stream.of(
            whole(),
            states(),
            people(),
            PagingCalls.endpoints(this::act),
            new PageLog(world).endpoints(),
            new AlertListing(world.views()).endpoints())
        .flatMap(List::stream)
        .toList();
  }

  private List<Endpoint> whole() {
    return List.of(
        Endpoint.get(
            "/incidents",
            "Incidents, newest first; ?state=open|closed&limit=&after=",
            IncidentListing.ABOUT,
            new IncidentListing(world.views())::answer),
        Endpoint.get("/incidents/{id}", "One with timeline, pages and escalations", this::one),
        Endpoint.post(
            "/incidents",
            "Declares an incident; the same key again joins the one that is open",
            List.of(
                DescribedField.must("service", "id of the service"),
                DescribedField.must("title", "what is broken for people"),
                DescribedField.may("severity", "SEV1 to SEV5; SEV3 if left out"),
                DescribedField.may("key", "the sender's own name for it")),
            this::declare));
  }

  private List<Endpoint> states() {
    DescribedField text =
        DescribedField.may("text", "In your own words; it stands on the timeline");
    return List.of(
        act(
            "acknowledge",
            "Somebody has it; paging stops",
            List.of(),
            f -> new Action.Acknowledge("api")),
        act(
            "unacknowledge",
            "It was acknowledged by mistake; paging begins again",
            List.of(),
            f -> new Action.UndoAcknowledge()),
        act("mitigate", "The harm is stopped", List.of(text), f -> new Action.Mitigate(text(f))),
        act("resolve", "It is over", List.of(text), f -> new Action.Resolve(text(f))),
        act("reopen", "It is back", List.of(text), f -> new Action.Reopen(text(f))),
        act("note", "A line on the timeline", List.of(text), IncidentCalls::note),
        act(
            "status",
            "A status for everybody else",
            List.of(text),
            f -> new Action.UpdateStatus(text(f))),
        act(
            "severity",
            "Another severity",
            List.of(
                DescribedField.must("to", "SEV1 to SEV5"), DescribedField.may("why", "the reason")),
            IncidentCalls::severity));
  }

  private List<Endpoint> people() {
    return List.of(
        act(
            "role",
            "Gives somebody a role",
            List.of(
                DescribedField.must("role", "such as lead"),
                DescribedField.must("user", "id of a user")),
            IncidentCalls::role),
        act(
            "responder",
            "Asks one person for help",
            List.of(
                DescribedField.must("user", "id of a user"),
                DescribedField.may("message", "what for")),
            IncidentCalls::responder),
        act(
            "pull-in",
            "Asks whoever is on call in another policy",
            List.of(
                DescribedField.must("policy", "id of a policy"),
                DescribedField.may("message", "what for")),
            IncidentCalls::pullIn));
  }

  private Endpoint act(
      String verb, String summary, List<DescribedField> body, Function<Fields, Action> action) {
    return Endpoint.post(
        "/incidents/{id}/" + verb,
        summary,
        body,
        c -> {
          Action what = action.apply(fields(c));
          return desks.submit(
              new Input.Act(new IncidentId(c.part("id")), Desks.actor(c.request()), what));
        });
  }

  static Fields fields(Call call) {
    String text = call.request().text();
    return Fields.of(text.isBlank() ? "{}" : text);
  }

  private static String text(Fields f) {
    String text = f.optional("text", t -> t).orElse("");
    f.check("action");
    return text;
  }

  private static Action note(Fields f) {
    boolean pinned = f.flag("pinned").orElse(false);
    return new Action.Note(text(f), pinned);
  }

  private static Action severity(Fields f) {
    Optional<Severity> to = f.required("to", t -> t).flatMap(t -> f.choice("to", Severity.class));
    String why = f.optional("why", t -> t).orElse("");
    f.check("severity");
    return new Action.SetSeverity(to.orElseThrow(), why);
  }

  private static Action role(Fields f) {
    Optional<String> role = f.required("role", t -> t);
    Optional<UserId> user = f.required("user", UserId::new);
    f.check("role");
    return new Action.AssignRole(role.orElseThrow(), user.orElseThrow());
  }

  private static Action responder(Fields f) {
    Optional<UserId> user = f.required("user", UserId::new);
    String message = f.optional("message", t -> t).orElse("");
    f.check("responder");
    return new Action.AddResponder(user.orElseThrow(), message);
  }

  private static Action pullIn(Fields f) {
    Optional<PolicyId> policy = f.required("policy", PolicyId::new);
    String message = f.optional("message", t -> t).orElse("");
    f.check("pull-in");
    return new Action.PullIn(policy.orElseThrow(), message);
  }

  private WebAnswer one(Call call) {
    String id = call.part("id");
    return world
        .views()
        .row("incident", id)
        .map(r ->
            WebAnswer.json(
                200,
                Map.of(
                    "incident", Json.tree(r.body()),
                    "timeline", below("timeline", id),
                    "pages", below("page", id),
                    "runs", below("run", id))))
        .orElseGet(() -> Desks.missing("incident '" + id + "'"));
  }

  private List<JsonNode> below(String view, String incident) {
    return world.views().rows(view, incident, Long.MAX_VALUE, MOST).stream()
        .map(ViewRow::body)
        .map(Json::tree)
        .toList();
  }

  private WebAnswer declare(Call call) {
    Fields f = fields(call);
    Optional<ServiceId> service = f.required("service", ServiceId::new);
    Optional<String> title = f.required("title", t -> t);
    Severity severity = f.choice("severity", Severity.class).orElse(Severity.SEV3);
    Optional<String> key = f.optional("key", t -> t);
    f.check("incident");
    return desks.submit(
        new Input.Trigger(
            service.orElseThrow(),
            key.orElseGet(() -> newId(world)),
            new AlertText(title.orElseThrow(), severity, Map.of()),
            title,
            Desks.actor(call.request())));
  }

  static String newId(ApiWorld world) {
    byte[] bytes = new byte[8];
    world.random().nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }
}
