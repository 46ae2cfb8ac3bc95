package tocsin.server.api;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import tocsin.ground.json.BadFieldsException;
import tocsin.ground.json.Fault;
import tocsin.ground.json.Json;
import tocsin.ground.web.WebAnswer;
import tocsin.response.desk.Input;
import tocsin.response.document.DocumentFact;
import tocsin.response.document.Kind;
import tocsin.response.rehearsal.Preview;
import tocsin.response.rehearsal.PreviewDiff;
import tocsin.response.service.Service;
import tocsin.response.words.Actor;
import tocsin.response.words.ServiceId;
import tools.jackson.databind.node.ObjectNode;

/// Rehearsals of policies, and of policies and services that are not saved yet: the draft is saved
/// in the rehearsal alone. Nothing is written and nobody is paged.
final class DraftRehearsals {
  private static final ServiceId STAND_IN = new ServiceId("rehearsal");
  private static final String ASKED = "?service=&at=&severity=SEV1|SEV2|SEV3|SEV4|SEV5";
  private static final String OF_POLICY =
      " Without `service`, an urgent incident is given to this policy as that of a service which has"
          + " no rules of its own, called `rehearsal`.";
  private static final String DIFFERS =
      "The body is the document as PUT takes it, and If-Match counts as there; what PUT would refuse is"
          + " refused in the same words. The answer is that of a saved one and `differs`: in"
          + " sentences, what is not as the saved one has it at that moment.";

  private final ApiWorld world;
  private final RehearsalBooks books;
  private final Places places;

  DraftRehearsals(ApiWorld world, Places places) {
    this.world = world;
    this.books = new RehearsalBooks(world.views());
    this.places = places;
  }

  List<Endpoint> endpoints() {
    return List.of(
        Endpoint.get(
            "/policies/{id}/rehearsal",
            "Who would be paged by this policy if nobody answered; " + ASKED,
            "Level by level with the reason for each person, and what would be said aloud."
                + OF_POLICY,
            this::saved),
        new Endpoint(
            "POST",
            "/policies/{id}/rehearsal",
            "Who would be paged by a policy that is not saved yet; " + ASKED,
            DIFFERS + OF_POLICY,
            List.of(),
            Examples.of(Kind.POLICY),
            this::policy),
        new Endpoint(
            "POST",
            "/services/{id}/rehearsal",
            "Who would be paged for a service that is not saved yet; ?at=&severity=SEV1|SEV2|SEV3|SEV4|SEV5",
            DIFFERS,
            List.of(),
            Examples.of(Kind.SERVICE),
            this::service));
  }

  private WebAnswer saved(Call call) {
    String id = call.part("id");
    if (books.document(Kind.POLICY, id).isEmpty()) {
      return Desks.missing("policy '" + id + "'");
    }
    Preview.Question asked = question(call, ofPolicy(call));
    return places.played(() -> answer(Preview.of(books.all(), standIn(asked, id), asked)));
  }

  private static WebAnswer answer(Preview.Draft draft) {
    return switch (draft) {
      case Preview.Draft.Played p -> WebAnswer.json(200, p.preview());
      case Preview.Draft.Refused r -> Desks.told(r.answer());
    };
  }

  private WebAnswer policy(Call call) {
    Preview.Question asked = question(call, ofPolicy(call));
    return compared(Kind.POLICY, call, asked, standIn(asked, call.part("id")));
  }

  private WebAnswer service(Call call) {
    Preview.Question asked = question(call, new ServiceId(call.part("id")));
    return compared(Kind.SERVICE, call, asked, List.of());
  }

  /// @param more what both are played with
  private WebAnswer compared(Kind kind, Call call, Preview.Question asked, List<Input.Save> more) {
    Input.Save draft = DocumentCalls.saving(kind, call);
    return places.played(() -> {
      List<DocumentFact.Saved> documents = books.all();
      List<Input.Save> drafts = Stream.concat(Stream.of(draft), more.stream()).toList();
      return switch (Preview.of(documents, drafts, asked)) {
        case Preview.Draft.Refused r -> Desks.told(r.answer());
        case Preview.Draft.Played p ->
            WebAnswer.json(200, with(p.preview(), differs(Preview.of(documents, more, asked), p)));
      };
    });
  }

  private List<String> differs(Preview.Draft saved, Preview.Draft.Played draft) {
    return switch (saved) {
      case Preview.Draft.Played s ->
          new PreviewDiff(Everybody.of(world.views())::name).of(s.preview(), draft.preview());
      case Preview.Draft.Refused r -> List.of();
    };
  }

  private static ObjectNode with(Preview preview, List<String> differs) {
    ObjectNode answer = (ObjectNode) Json.tree(Json.write(preview));
    differs.forEach(answer.putArray("differs")::add);
    return answer;
  }

  private Preview.Question question(Call call, ServiceId service) {
    return AskedMoment.question(call.request(), service, world.clock().instant());
  }

  /// The service that is asked about, which must use the policy.
  private ServiceId ofPolicy(Call call) {
    Optional<String> named = call.request().param("service").filter(s -> !s.isEmpty());
    if (named.isEmpty()) {
      return STAND_IN;
    }
    return books
        .document(Kind.SERVICE, named.get())
        .map(d -> Json.read(d.body(), Service.class))
        .filter(s -> s.policy().filter(p -> p.value().equals(call.part("id"))).isPresent())
        .map(Service::id)
        .orElseThrow(() ->
            new BadFieldsException(
                "rehearsal",
                List.of(
                    new Fault(
                        "service",
                        "'%s' (expected: a service that uses policy %s)"
                            .formatted(named.get(), call.part("id"))))));
  }

  /// What stands in for a service where none is asked about.
  private static List<Input.Save> standIn(Preview.Question asked, String policy) {
    if (!asked.service().equals(STAND_IN)) {
      return List.of();
    }
    String body =
        Json.write(
            Map.of(
                "id",
                STAND_IN.value(),
                "team",
                STAND_IN.value(),
                "policy",
                policy,
                "urgency",
                "high"));
    return List.of(new Input.Save(Kind.SERVICE, STAND_IN.value(), -1, body, new Actor.Tocsin()));
  }
}
