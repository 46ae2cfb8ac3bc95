package tocsin.server.api;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import tocsin.ground.json.Fields;
import tocsin.ground.json.Json;
import tocsin.ground.web.WebAnswer;
import tocsin.ground.web.WebRequest.Role;
import tocsin.response.change.Change;
import tocsin.response.desk.Input;
import tocsin.response.document.Document;
import tocsin.response.oncall.FinalSchedule;
import tocsin.response.oncall.Schedule;
import tocsin.response.words.ChangeId;

/// Changes, who is on call, and keys.
final class OtherCalls {
  private static final int USUAL = 100;
  private static final int MOST = 1_000;

  private final ApiWorld world;
  private final Desks desks;

  OtherCalls(ApiWorld world, Desks desks) {
    this.world = world;
    this.desks = desks;
  }

  List<Endpoint> endpoints() {
    return List.of(
        Endpoint.get(
            "/changes",
            "What was changed, newest first; ?limit=",
            c -> Desks.items(world.views().rows("change", Long.MAX_VALUE, c.limit(USUAL, MOST)))),
        Endpoint.post(
            "/changes",
            "Records a deploy, a flag, a configuration, a revert",
            List.of(
                DescribedField.must("service", "id of the service that was changed"),
                DescribedField.must("summary", "one line"),
                DescribedField.may(
                    "kind", "deploy, flag, config, revert and so on; deploy if left out"),
                DescribedField.may("id", "your own id, so that a revert can name it"),
                DescribedField.may("at", "when it began; now if left out"),
                DescribedField.may("endsAt", "when the last instance had it"),
                DescribedField.may("by", "id of a user"),
                DescribedField.may("fromVersion", "before"),
                DescribedField.may("toVersion", "after"),
                DescribedField.may("reverts", "id of the change this one takes back"),
                new DescribedField("links", "array", false, "addresses")),
            this::change),
        Endpoint.get("/on-call", "Who is on call now in each schedule", this::onCall),
        Endpoint.post(
            "/services/{id}/integration-keys",
            "Makes a key for PagerDuty's Events API; it is shown once",
            List.of(DescribedField.may("name", "what it is for")),
            c -> key(c, name -> world.keys().integration(c.part("id"), name))),
        Endpoint.post(
            "/api-keys",
            "Makes a bearer key; it is shown once",
            List.of(
                DescribedField.may("name", "what it is for"),
                DescribedField.may("role", "reader, responder or admin; responder if left out")),
            c -> key(c, name -> world.keys().api(name, role(c)))),
        Endpoint.get(
            "/webhook-key",
            "The key with which webhooks are signed; for administrators",
            this::webhookKey),
        Endpoint.post(
            "/users/{id}/invitation",
            "Makes a link with which a user chooses a password, once",
            List.of(),
            this::invitation));
  }

  private WebAnswer change(Call call) {
    Instant now = world.clock().instant();
    var id = new ChangeId("chg-" + IncidentCalls.newId(world));
    var usual = new Change.Defaults(id, Desks.actor(call.request()), now);
    return desks.submit(new Input.RecordChange(Change.parse(call.request().text(), usual)));
  }

  private WebAnswer onCall(Call call) {
    Instant now = world.clock().instant();
    return WebAnswer.json(
        200,
        Map.of(
            "items",
            world.views().rows("document", "schedule", Long.MAX_VALUE, MOST).stream()
                .map(r -> Json.read(r.body(), Document.class))
                .map(d -> now(Json.read(d.body(), Schedule.class), now))
                .toList()));
  }

  private static Map<String, Object> now(Schedule schedule, Instant at) {
    Map<String, Object> shown = new TreeMap<>();
    shown.put("schedule", schedule.id());
    new FinalSchedule(schedule)
        .at(at)
        .ifPresent(o -> {
          shown.put("user", o.user());
          shown.put("because", o.because());
        });
    return shown;
  }

  private interface Maker {
    String make(String name);
  }

  private WebAnswer key(Call call, Maker maker) {
    Optional<WebAnswer> refused = onlyForAdmins(call);
    if (refused.isPresent()) {
      return refused.get();
    }
    boolean ofService = call.request().path().contains("/services/");
    if (ofService && world.views().row("document", "service/" + call.part("id")).isEmpty()) {
      return Desks.missing("service '" + call.part("id") + "'");
    }
    Fields f = IncidentCalls.fields(call);
    String name = f.optional("name", t -> t).orElse("made through the API");
    f.check("key");
    return WebAnswer.json(201, Map.of("key", maker.make(name), "name", name));
  }

  private static Role role(Call call) {
    Fields f = IncidentCalls.fields(call);
    Role role = f.choice("role", Role.class).orElse(Role.RESPONDER);
    f.check("key");
    return role;
  }

  private WebAnswer webhookKey(Call call) {
    return onlyForAdmins(call)
        .orElseGet(() -> WebAnswer.json(200, Map.of("key", world.keys().webhook())));
  }

  private WebAnswer invitation(Call call) {
    Optional<WebAnswer> refused = onlyForAdmins(call);
    if (refused.isPresent()) {
      return refused.get();
    }
    return world.views().row("document", "user/" + call.part("id")).isEmpty()
        ? Desks.missing("user '" + call.part("id") + "'")
        : WebAnswer.json(201, Map.of("path", world.keys().invitation(call.part("id"))));
  }

  private static Optional<WebAnswer> onlyForAdmins(Call call) {
    return Desks.onlyForAdmins(call, "Keys and links are made");
  }
}
