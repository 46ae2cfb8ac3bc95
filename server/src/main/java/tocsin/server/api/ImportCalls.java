package tocsin.server.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tocsin.ground.json.Fields;
import tocsin.ground.json.Json;
import tocsin.ground.web.WebAnswer;
import tocsin.response.desk.Input;
import tocsin.response.desk.Proof;
import tocsin.response.document.Document;
import tocsin.response.document.Kind;
import tocsin.response.people.ContactMethod;
import tocsin.response.people.User;
import tocsin.response.words.Actor;
import tocsin.response.words.UserId;
import tools.jackson.databind.JsonNode;

/// Takes documents of another system in. What an import saved, a later import of the same system
/// may save anew; what anybody else touched since then stays, unless it is told to overwrite.
final class ImportCalls {
  private static final int MOST = 500;

  private final ApiWorld world;
  private final Desks desks;

  ImportCalls(ApiWorld world, Desks desks) {
    this.world = world;
    this.desks = desks;
  }

  List<Endpoint> endpoints() {
    return List.of(
        Endpoint.post(
            "/imports",
            "Takes documents of another system in; keeps what was changed here since. For"
                + " administrators",
            List.of(
                DescribedField.must("from", "the other system, such as PagerDuty"),
                new DescribedField(
                    "documents", "array", true, "at most 500 of {kind, id, body}, body an object"),
                new DescribedField("overwrite", "boolean", false, "do not keep what was changed"),
                new DescribedField("dryRun", "boolean", false, "only say what would become")),
            this::take));
  }

  /// What is asked of each document.
  private record Order(Actor by, boolean overwrite, boolean dry) {}

  private WebAnswer take(Call call) {
    Optional<WebAnswer> refused = Desks.onlyForAdmins(call, "Documents are imported");
    if (refused.isPresent()) {
      return refused.get();
    }
    Fields f = IncidentCalls.fields(call);
    Optional<String> from = f.required("from", ImportCalls::system);
    boolean overwrite = f.flag("overwrite").orElse(false);
    boolean dry = f.flag("dryRun").orElse(false);
    List<JsonNode> documents =
        Json.tree(call.request().text()).path("documents").valueStream().limit(MOST + 1L).toList();
    if (documents.size() > MOST) {
      f.fault("documents", "more than " + MOST + " (expected: send the rest in another call)");
    }
    f.check("import");
    Order order = new Order(new Actor.Outside("import from " + from.orElseThrow()), overwrite, dry);
    List<Map<String, Object>> items = new ArrayList<>();
    for (JsonNode document : documents) {
      items.add(one(document, order));
    }
    return WebAnswer.json(200, Map.of("items", items));
  }

  private static String system(String text) {
    if (!text.matches("[A-Za-z][A-Za-z ]{0,39}")) {
      throw new IllegalArgumentException("'" + text + "' (expected: a name such as PagerDuty)");
    }
    return text;
  }

  private Map<String, Object> one(JsonNode document, Order order) {
    String word = document.path("kind").asString("");
    String id = document.path("id").asString("");
    Optional<Kind> kind = Imported.kind(word);
    if (kind.isEmpty() || id.isEmpty() || !document.path("body").isObject()) {
      return said(word, id, "refused", "(expected: kind, id and body)");
    }
    Optional<Document> present =
        world
            .views()
            .row("document", word + "/" + id)
            .map(r -> Json.read(r.body(), Document.class));
    Imported imported = Imported.of(present, document.path("body"), order.by(), order.overwrite());
    if (order.dry() || !imported.isSaved()) {
      return said(word, id, imported.word(), imported.why());
    }
    WebAnswer answer =
        desks.submit(
            new Input.Save(
                kind.get(),
                id,
                present.map(Document::revision).orElse(0),
                Json.write(document.path("body")),
                order.by()));
    if (answer.status() < 300 && kind.get() == Kind.USER) {
      vouched(id, document.path("body"), order.by());
    }
    return answer.status() < 300
        ? said(word, id, imported.word(), "")
        : said(word, id, "refused", answer.text());
  }

  /// What the other system says it verified counts as verified here.
  private void vouched(String id, JsonNode body, Actor by) {
    User user = User.parse(Json.write(body));
    boolean told = body.path("unverified").isArray();
    List<String> waiting = body.path("unverified").valueStream().map(n -> n.asString("")).toList();
    user.contacts().stream()
        .map(ContactMethod::id)
        .filter(c ->
            told
                ? !waiting.contains(c.value())
                : user.unverified().isPresent() && !user.isUnverified(c))
        .forEach(c ->
            desks.submit(
                new Input.Prove(new UserId(id), new Proof.Vouch(c, "verified there"), by, "api")));
  }

  private static Map<String, Object> said(String kind, String id, String outcome, String why) {
    return Map.of("kind", kind, "id", id, "outcome", outcome, "why", why);
  }
}
