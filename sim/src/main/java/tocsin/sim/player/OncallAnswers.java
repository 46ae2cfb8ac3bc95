package tocsin.sim.player;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.random.RandomGeneratorFactory;
import tocsin.edge.pagerduty.PagerChange;
import tocsin.edge.pagerduty.PagerDutyDoor;
import tocsin.ground.json.Json;
import tocsin.ground.web.WebAnswer;
import tocsin.response.words.ServiceId;
import tools.jackson.databind.JsonNode;

/// Gives a recorded request to the door that should take it, and compares. The recorded server
/// refused some events to see what the client does next: a door that can take an event takes it.
final class OncallAnswers {
  private static final Instant NOW = Instant.parse("2026-11-24T00:00:00Z");

  private OncallAnswers() {}

  /// Why the answer is not as it should be; empty when it is.
  static Optional<String> fault(OncallRequest request, OncallDialect dialect) {
    return switch (dialect) {
      case EVENT -> event(request);
      case CHANGE -> change(request);
      case SIGNATURE, OPSGENIE, VICTOROPS, ALERTMANAGER, SLACK_WEBHOOK -> nobody(request);
      case SLACK_API, TWILIO_API, PAGERDUTY_REST, OTHER -> nobody(request);
    };
  }

  private static Optional<String> nobody(OncallRequest request) {
    return Optional.of(
        "expected a door that takes "
            + request.method()
            + " "
            + request.path()
            + ", actual: there is none");
  }

  private static Optional<String> event(OncallRequest request) {
    var intake = new OncallIntake();
    JsonNode answer = answer(request, "/v2/enqueue", intake);
    JsonNode said = request.said();
    String key = said.path("dedup_key").asString("");
    String given = answer.path("dedup_key").asString("");
    String expected = "202 Event processed " + (key.isEmpty() ? "with a key of its own" : key);
    boolean keyed = key.isEmpty() ? given.length() == 32 : given.equals(key);
    boolean answered = answer.path("message").asString("").equals("Event processed") && keyed;
    if (!answered || intake.events().size() != 1) {
      return Optional.of("expected " + expected + ", actual " + answer);
    }
    String action = intake.events().getFirst().action().name().toLowerCase(Locale.ROOT);
    String taken = action + " " + intake.events().getFirst().text().summary();
    String summary = said.path("payload").path("summary").asString("");
    String sent = said.path("event_action").asString("") + " " + summary;
    return sent.equals(taken)
        ? Optional.empty()
        : Optional.of("expected " + sent + ", actual " + taken);
  }

  private static Optional<String> change(OncallRequest request) {
    var intake = new OncallIntake();
    JsonNode answer = answer(request, "/v2/change/enqueue", intake);
    String summary = request.said().path("payload").path("summary").asString("");
    boolean taken =
        intake.changes().stream().map(PagerChange::summary).toList().equals(List.of(summary));
    boolean answered =
        answer.path("status").asString("").equals("success")
            && answer.path("message").asString("").equals("Change event processed");
    return answered && taken
        ? Optional.empty()
        : Optional.of("expected 202 Change event processed, " + summary + ", actual " + answer);
  }

  /// The body of the answer, and its code as `code` when that is not 202.
  private static JsonNode answer(OncallRequest request, String path, OncallIntake intake) {
    String routing = request.said().path("routing_key").asString("");
    var door =
        new PagerDutyDoor(
            key -> key.equals(routing) ? Optional.of(new ServiceId("shop")) : Optional.empty(),
            intake,
            InstantSource.fixed(NOW),
            RandomGeneratorFactory.of("L64X128MixRandom").create(1));
    WebAnswer answer = door.answer(request.at(path));
    return Json.tree(
        answer.status() == 202 ? answer.text() : "{\"code\": " + answer.status() + "}");
  }
}
