package tocsin.server.api;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import tocsin.ground.json.Fields;
import tocsin.ground.json.Json;
import tocsin.ground.web.WebAnswer;
import tocsin.response.desk.Answer;
import tocsin.response.document.Document;
import tocsin.response.people.ContactMethod;
import tocsin.response.people.User;
import tocsin.response.words.ContactId;

/// Whether contact methods are verified, and codes that verify them: a person's for that person and
/// for administrators.
final class ContactCalls {
  private final ApiWorld world;

  ContactCalls(ApiWorld world) {
    this.world = world;
  }

  List<Endpoint> endpoints() {
    String one = "/users/{id}/contacts/{contact}";
    return List.of(
        Endpoint.get(
            "/users/{id}/contacts",
            "A person's contact methods, and whether each is verified",
            c -> allowed(c, u -> shown(u))),
        Endpoint.post(
            one + "/code",
            "Sends a code of six digits there, good for ten minutes; the one before ends",
            List.of(),
            c -> of(c, (u, m) -> world.codes().send(u, m, Desks.actor(c.request()), "api"))),
        Endpoint.post(
            one + "/verification",
            "Enters the code; the contact method is verified then",
            List.of(DescribedField.must("code", "the six digits that were sent")),
            this::entered));
  }

  private WebAnswer entered(Call call) {
    Fields f = IncidentCalls.fields(call);
    String code = f.required("code", t -> t).orElse("");
    f.check("verification");
    return of(call, (u, m) -> world.codes().enter(u, m, code, Desks.actor(call.request()), "api"));
  }

  private static WebAnswer shown(User u) {
    return WebAnswer.json(
        200,
        Map.of(
            "items",
            u.contacts().stream()
                .map(c ->
                    Map.of(
                        "id", c.id(),
                        "kind", c.channel(),
                        "address", c.address(),
                        "verified", !u.isUnverified(c.id())))
                .toList()));
  }

  private interface Answering {
    WebAnswer of(User user);
  }

  private WebAnswer of(Call call, BiFunction<User, ContactMethod, Answer> then) {
    String id = call.part("contact");
    return allowed(
        call,
        u ->
            u.contacts().stream()
                .filter(c -> c.id().equals(new ContactId(id)))
                .findFirst()
                .map(c -> Desks.told(then.apply(u, c)))
                .orElseGet(() -> Desks.missing("contact method '" + id + "' of " + u.id())));
  }

  private WebAnswer allowed(Call call, Answering then) {
    String id = call.part("id");
    boolean own = call.request().caller().filter(c -> c.id().equals(id)).isPresent();
    Optional<WebAnswer> refusal =
        own ? Optional.empty() : Desks.onlyForAdmins(call, "Contact methods of others are seen");
    return refusal.orElseGet(() ->
        world
            .views()
            .row("document", "user/" + id)
            .map(r -> Json.read(r.body(), Document.class))
            .filter(d -> !d.removed())
            .map(d -> then.of(Json.read(d.body(), User.class)))
            .orElseGet(() -> Desks.missing("user '" + id + "'")));
  }
}
