package tocsin.server.api;

import java.util.List;
import tocsin.ground.web.WebAnswer;
import tocsin.response.document.Kind;
import tocsin.response.rehearsal.Preview;
import tocsin.response.rehearsal.Rehearsal;
import tocsin.response.rehearsal.Script;
import tocsin.response.words.ServiceId;

/// Rehearsals: what would happen, decided by the live decider on a clock of its own. Nothing is
/// written and nobody is paged.
final class RehearsalCalls {
  private final ApiWorld world;
  private final RehearsalBooks books;
  private final Places places;

  RehearsalCalls(ApiWorld world, Places places) {
    this.world = world;
    this.books = new RehearsalBooks(world.views());
    this.places = places;
  }

  List<Endpoint> endpoints() {
    return List.of(
        new Endpoint(
            "POST",
            "/rehearsals",
            "Plays a scenario on a clock of its own: who is paged when, and where it ends",
            ScenarioWords.ABOUT,
            ScenarioWords.FIELDS,
            ScenarioWords.EXAMPLE,
            this::played),
        Endpoint.get(
            "/services/{id}/rehearsal",
            "Who would be paged if this service failed and nobody answered;"
                + " ?at=&severity=SEV1|SEV2|SEV3|SEV4|SEV5",
            "Level by level with the reason for each person, and what would be said aloud. Now and"
                + " SEV2 if left out.",
            this::preview));
  }

  private WebAnswer played(Call call) {
    return places.played(
        () -> WebAnswer.json(200, Rehearsal.play(Script.parse(call.request().text()))));
  }

  private WebAnswer preview(Call call) {
    String id = call.part("id");
    if (books.document(Kind.SERVICE, id).isEmpty()) {
      return Desks.missing("service '" + id + "'");
    }
    Preview.Question asked =
        AskedMoment.question(call.request(), new ServiceId(id), world.clock().instant());
    return places.played(() -> WebAnswer.json(200, Preview.of(books.all(), asked)));
  }
}
