package tocsin.server.api;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import java.util.stream.Stream;
import tocsin.ground.journal.ViewRow;
import tocsin.ground.json.Json;
import tocsin.ground.web.Problems;
import tocsin.ground.web.WebAnswer;
import tocsin.response.document.Document;
import tocsin.response.document.DocumentFact;
import tocsin.response.rehearsal.Preview;
import tocsin.response.rehearsal.Rehearsal;
import tocsin.response.rehearsal.Script;
import tocsin.response.words.ServiceId;
import tocsin.response.words.Severity;

/// Rehearsals: what would happen, decided by the live decider on a clock of its own. Nothing is
/// written and nobody is paged.
final class RehearsalCalls {
  private static final int MOST_AT_ONCE = 2;
  private static final int MOST_DOCUMENTS = 10_000;

  private final ApiWorld world;
  private final Semaphore places = new Semaphore(MOST_AT_ONCE);

  RehearsalCalls(ApiWorld world) {
    this.world = world;
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
            c -> played(() -> Rehearsal.play(Script.parse(c.request().text())))),
        Endpoint.get(
            "/services/{id}/rehearsal",
            "Who would be paged if this service failed and nobody answered;"
                + " ?at=&severity=SEV1|SEV2|SEV3|SEV4|SEV5",
            "Level by level with the reason for each person, and what would be said aloud. Now and"
                + " SEV2 if left out.",
            this::preview));
  }

  private WebAnswer preview(Call call) {
    String id = call.part("id");
    if (world.views().row("document", "service/" + id).isEmpty()) {
      return Desks.missing("service '" + id + "'");
    }
    Instant at = call.request().param("at").map(AskedMoment::at).orElse(world.clock().instant());
    Severity severity =
        call.request().param("severity").map(AskedMoment::severity).orElse(Severity.SEV2);
    var question = new Preview.Question(new ServiceId(id), severity, at);
    return played(() -> Preview.of(documents(), question));
  }

  private List<DocumentFact.Saved> documents() {
    return Stream.of("user", "schedule", "policy", "service")
        .flatMap(k -> world.views().rows("document", k, Long.MAX_VALUE, MOST_DOCUMENTS).stream())
        .map(ViewRow::body)
        .map(b -> Json.read(b, Document.class))
        .map(d -> new DocumentFact.Saved(d.kind(), d.id(), d.revision(), d.body(), d.by()))
        .toList();
  }

  /// A rehearsal computes as long as the scenario is; only so many do at once.
  private WebAnswer played(Supplier<Object> what) {
    if (!places.tryAcquire()) {
      return Problems.of(
              503,
              "Too many rehearsals at once",
              MOST_AT_ONCE + " are being played. Try again in a second.")
          .with("retry-after", "1");
    }
    try {
      return WebAnswer.json(200, what.get());
    } finally {
      places.release();
    }
  }
}
