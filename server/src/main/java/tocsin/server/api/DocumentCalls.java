package tocsin.server.api;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import tocsin.ground.journal.ViewRow;
import tocsin.ground.json.Fields;
import tocsin.ground.json.Json;
import tocsin.ground.web.WebAnswer;
import tocsin.response.desk.Input;
import tocsin.response.document.Document;
import tocsin.response.document.Kind;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Users, teams, services, schedules, policies, monitors, dashboards and saved views, with their
/// revisions.
final class DocumentCalls {
  private static final int MOST = 1_000;
  private static final Map<String, Kind> KINDS =
      Arrays.stream(Kind.values())
          .filter(Kind::isForPeople)
          .collect(Collectors.toMap(DocumentCalls::plural, k -> k, (a, b) -> a, TreeMap::new));

  private final ApiWorld world;
  private final Desks desks;

  DocumentCalls(ApiWorld world, Desks desks) {
    this.world = world;
    this.desks = desks;
  }

  private static String plural(Kind kind) {
    String word = kind.word();
    if (kind == Kind.VIEWS) {
      return word;
    }
    return word.endsWith("y") ? word.substring(0, word.length() - 1) + "ies" : word + "s";
  }

  List<Endpoint> endpoints() {
    List<Endpoint> all = new ArrayList<>();
    KINDS.forEach((path, kind) -> all.addAll(of(path, kind)));
    all.add(
        Endpoint.post(
            "/schedules/{id}/overrides",
            "Adds an exception; the one added last wins",
            List.of(
                DescribedField.may(
                    "who", "id of the user who is on call then, whoever else would be"),
                DescribedField.may("out", "or: id of the user who is replaced"),
                DescribedField.may("in", "and of the one in their place"),
                DescribedField.must(
                    "from", "2026-01-05T09:00 on the schedule's clock, or ...Z for UTC"),
                DescribedField.must("until", "as from")),
            this::override));
    return all;
  }

  private List<Endpoint> of(String path, Kind kind) {
    String at = "/" + path;
    String one = at + "/{id}";
    String word = kind == Kind.VIEWS ? "person's saved views" : kind.word();
    return List.of(
        Endpoint.get(at, "Every " + word, c -> list(kind)),
        Endpoint.get(one, "One " + word, c -> one(kind, c.part("id"))),
        new Endpoint(
            "PUT",
            one,
            "Saves a " + word + "; with If-Match: REVISION only on top of that revision",
            "",
            List.of(),
            Examples.of(kind),
            c -> save(kind, c)),
        new Endpoint("DELETE", one, "Removes a " + word, "", List.of(), "", c -> remove(kind, c)),
        Endpoint.post(
            one + "/restore",
            "Makes an earlier revision the present one again; the way to undo",
            List.of(new DescribedField("revision", "integer", true, "one of its history")),
            c -> restore(kind, c)),
        Endpoint.get(
            one + "/history", "Every revision, newest first", c -> history(kind, c.part("id"))));
  }

  private WebAnswer list(Kind kind) {
    return listed(world.views().rows("document", kind.word(), Long.MAX_VALUE, MOST));
  }

  private WebAnswer history(Kind kind, String id) {
    return listed(
        world.views().rows("document_history", kind.word() + "/" + id, Long.MAX_VALUE, MOST));
  }

  private static WebAnswer listed(List<ViewRow> rows) {
    return WebAnswer.json(
        200, Map.of("items", rows.stream().map(r -> shown(document(r))).toList()));
  }

  private static Document document(ViewRow row) {
    return Json.read(row.body(), Document.class);
  }

  private WebAnswer one(Kind kind, String id) {
    Optional<ViewRow> row = world.views().row("document", kind.word() + "/" + id);
    return row.map(
            r -> {
              Document d = document(r);
              return WebAnswer.json(200, shown(d)).with("etag", "\"" + d.revision() + "\"");
            })
        .orElseGet(() -> Desks.missing(kind.word() + " '" + id + "'"));
  }

  private static Map<String, Object> shown(Document d) {
    JsonNode body = Json.tree(d.body());
    return Map.of(
        "id", d.id(),
        "kind", d.kind().word(),
        "revision", d.revision(),
        "by", d.by().label(),
        "at", d.at(),
        "removed", d.removed(),
        "body", body);
  }

  private WebAnswer save(Kind kind, Call call) {
    return desks.submit(saving(kind, call));
  }

  /// What a call asks to be saved.
  static Input.Save saving(Kind kind, Call call) {
    return new Input.Save(
        kind, call.part("id"), expected(call), withId(call), Desks.actor(call.request()));
  }

  /// The id in the address is the document's, so that it need not stand in the body as well.
  static String withId(Call call) {
    return Json.tree(call.request().text()) instanceof ObjectNode body && !body.has("id")
        ? Json.write(body.put("id", call.part("id")))
        : call.request().text();
  }

  private WebAnswer restore(Kind kind, Call call) {
    Fields f = IncidentCalls.fields(call);
    Optional<Double> wanted = f.number("revision", 1, 1_000_000_000);
    if (wanted.isEmpty()) {
      f.fault("revision", "is missing (expected: the number of a revision)");
    }
    f.check("restore");
    String key = kind.word() + "/" + call.part("id");
    Optional<Document> present = world.views().row("document", key).map(DocumentCalls::document);
    Optional<Document> old =
        world.views().rows("document_history", key, Long.MAX_VALUE, MOST).stream()
            .map(DocumentCalls::document)
            .filter(d -> d.revision() == wanted.orElseThrow().intValue())
            .findFirst();
    if (present.isEmpty() || old.isEmpty()) {
      return Desks.missing("revision " + wanted.orElseThrow().intValue() + " of " + key);
    }
    return desks.submit(
        new Input.Save(
            kind,
            call.part("id"),
            present.get().revision(),
            old.get().body(),
            Desks.actor(call.request())));
  }

  /// Adds an exception to a schedule without sending all of it again.
  private WebAnswer override(Call call) {
    Optional<Document> found =
        world
            .views()
            .row("document", "schedule/" + call.part("id"))
            .map(DocumentCalls::document)
            .filter(d -> !d.removed());
    if (found.isEmpty()) {
      return Desks.missing("schedule '" + call.part("id") + "'");
    }
    IncidentCalls.fields(call);
    ObjectNode body = (ObjectNode) Json.tree(found.get().body());
    body.withArray("overrides").add(Json.tree(call.request().text()));
    return desks.submit(
        new Input.Save(
            Kind.SCHEDULE,
            call.part("id"),
            found.get().revision(),
            Json.write(body),
            Desks.actor(call.request())));
  }

  private static int expected(Call call) {
    String given = call.request().header("if-match").orElse("*").replaceAll("[\"W/]", "").strip();
    if (given.equals("*")) {
      return -1;
    }
    if (!given.matches("\\d{1,9}")) {
      throw new IllegalArgumentException(
          "If-Match: '" + given + "' (expected: the number of a revision, 0 for a new one)");
    }
    return Integer.parseInt(given);
  }

  private WebAnswer remove(Kind kind, Call call) {
    return desks.submit(new Input.Remove(kind, call.part("id"), Desks.actor(call.request())));
  }
}
