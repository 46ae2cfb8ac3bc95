package tocsin.edge.pagerduty;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tocsin.ground.journal.Views;
import tocsin.ground.json.Json;
import tocsin.response.document.Document;
import tools.jackson.databind.JsonNode;

/// Our documents in PagerDuty's forms. Ids are our own names for things.
final class RestForms {
  private static final int MOST = 10_001;

  private final Views views;

  RestForms(Views views) {
    this.views = views;
  }

  /// Documents of one kind, such as `user`, in the form that goes by its name.
  List<Map<String, Object>> all(String kind) {
    return views.rows("document", kind, Long.MAX_VALUE, MOST).stream()
        .map(r -> form(kind, Json.read(r.body(), Document.class)))
        .toList();
  }

  Optional<Map<String, Object>> one(String kind, String id) {
    return views
        .row("document", kind + "/" + id)
        .map(r -> form(kind, Json.read(r.body(), Document.class)));
  }

  /// A user, or a reference to them by name.
  Map<String, Object> person(String id, boolean whole) {
    Map<String, Object> user = one("user", id).orElseGet(() -> reference(id, "user", id));
    return whole
        ? user
        : reference(id, "user_reference", String.valueOf(user.getOrDefault("summary", id)));
  }

  /// The id of the user with this mail address.
  Optional<String> userWithMail(String mail) {
    return all("user").stream()
        .filter(u -> mail.equalsIgnoreCase(String.valueOf(u.get("email"))))
        .map(u -> String.valueOf(u.get("id")))
        .findFirst();
  }

  private Map<String, Object> form(String kind, Document d) {
    JsonNode body = Json.tree(d.body());
    var form = new LinkedHashMap<>(reference(d.id(), type(kind), name(d.id(), body)));
    form.put("name", name(d.id(), body));
    switch (kind) {
      case "user" -> user(form, body);
      case "service" -> service(form, d, body);
      case "schedule" -> form.put("time_zone", body.path("zone").asString("UTC"));
      case "policy" -> policy(form, body);
      default -> {}
    }
    return form;
  }

  private static void user(Map<String, Object> form, JsonNode body) {
    form.put("email", body.path("email").asString(""));
    form.put("time_zone", body.path("zone").asString("UTC"));
    form.put(
        "contact_methods",
        body.path("contacts")
            .valueStream()
            .map(c -> {
              String kind = c.path("kind").asString("");
              var method =
                  new LinkedHashMap<>(
                      reference(c.path("id").asString(""), kind + "_contact_method", kind));
              method.put("label", c.path("id").asString(""));
              method.put("address", c.path("address").asString(""));
              return method;
            })
            .toList());
  }

  private void service(Map<String, Object> form, Document d, JsonNode body) {
    form.put("created_at", d.at().toString());
    form.put("status", "active");
    String policy = body.path("policy").asString("");
    form.put(
        "escalation_policy",
        policy.isEmpty() ? null : reference(policy, "escalation_policy_reference", policy));
    seconds(form, "acknowledgement_timeout", body.path("ackTimeout"));
    seconds(form, "auto_resolve_timeout", body.path("autoResolve"));
  }

  /// A span in seconds, null when there is none.
  private static void seconds(Map<String, Object> form, String name, JsonNode span) {
    form.put(name, span.isString() ? Duration.parse(span.asString()).toSeconds() : null);
  }

  private static void policy(Map<String, Object> form, JsonNode body) {
    form.put("num_loops", body.path("repeats").asInt(0));
    form.put(
        "escalation_rules",
        body.path("steps")
            .valueStream()
            .map(s ->
                Map.of(
                    "escalation_delay_in_minutes",
                    Duration.parse(s.path("delay").asString("PT0S")).toMinutes(),
                    "targets",
                    s.path("targets").valueStream().map(RestForms::target).toList()))
            .toList());
  }

  private static Map<String, Object> target(JsonNode t) {
    return t.has("user")
        ? reference(t.path("user").asString(), "user_reference", t.path("user").asString())
        : reference(
            t.path("schedule").asString(""), "schedule_reference", t.path("schedule").asString(""));
  }

  private static String name(String id, JsonNode body) {
    String name = body.path("name").asString("");
    return name.isEmpty() ? id : name;
  }

  private static String type(String kind) {
    return kind.equals("policy") ? "escalation_policy" : kind;
  }

  /// A reference such as `{"id": "ana", "type": "user_reference", "summary": "Ana"}`.
  static Map<String, Object> reference(String id, String type, String summary) {
    var reference = new LinkedHashMap<String, Object>();
    reference.put("id", id);
    reference.put("type", type);
    reference.put("summary", summary);
    reference.put("self", null);
    reference.put("html_url", null);
    return reference;
  }
}
