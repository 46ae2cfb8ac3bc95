package tocsin.server.api;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import tocsin.ground.journal.ViewRow;
import tocsin.ground.json.Fault;
import tocsin.ground.json.Json;
import tocsin.ground.web.Problems;
import tocsin.ground.web.WebAnswer;
import tocsin.ground.web.WebRequest;
import tocsin.ground.web.WebRequest.Role;
import tocsin.response.desk.Answer;
import tocsin.response.desk.Input;
import tocsin.response.words.Actor;
import tocsin.response.words.UserId;

/// Hands inputs in, waits until they are committed, and says in HTTP what became of them.
final class Desks {
  private static final int ANSWER_SECONDS = 20;

  private final ApiWorld world;

  Desks(ApiWorld world) {
    this.world = world;
  }

  /// The answer of the desk as an answer of the API.
  WebAnswer submit(Input input) {
    try {
      return told(world.desk().apply(input).get(ANSWER_SECONDS, TimeUnit.SECONDS));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return away();
    } catch (ExecutionException | TimeoutException e) {
      return away();
    }
  }

  private static WebAnswer away() {
    return Problems.of(
            503, "The journal does not answer", "Nothing is known to have changed. Try again.")
        .with("retry-after", "5");
  }

  static WebAnswer told(Answer answer) {
    return switch (answer) {
      case Answer.Accepted(String id, int revision) ->
          WebAnswer.json(
              200, revision == 0 ? Map.of("id", id) : Map.of("id", id, "revision", revision));
      case Answer.NoEffect n -> WebAnswer.json(200, Map.of("effect", "none", "why", n.why()));
      case Answer.Refused r -> Problems.of(409, "Not now", r.why());
      case Answer.NotFound n -> Problems.of(404, "Not found", "There is no " + n.what());
      case Answer.Invalid i -> faulty(i.faults());
      case Answer.Claimed c -> WebAnswer.json(200, Map.of());
      case Answer.OfLink l -> WebAnswer.json(200, Map.of());
    };
  }

  static WebAnswer faulty(List<Fault> faults) {
    return Problems.of(
        422,
        "What was sent is faulty",
        "Each fault names its field and what was expected.",
        faults);
  }

  /// The refusal for callers who are no administrators.
  ///
  /// @param what such as "Keys are made"
  static Optional<WebAnswer> onlyForAdmins(Call call, String what) {
    boolean admin = call.request().caller().filter(c -> c.role() == Role.ADMIN).isPresent();
    return admin
        ? Optional.empty()
        : Optional.of(Problems.of(403, "Not allowed", what + " by administrators."));
  }

  static WebAnswer missing(String what) {
    return Problems.of(404, "Not found", "There is no " + what);
  }

  /// Rows as `{"items": [...]}`.
  static WebAnswer items(List<ViewRow> rows) {
    return WebAnswer.json(
        200, Map.of("items", rows.stream().map(r -> Json.tree(r.body())).toList()));
  }

  static Actor actor(WebRequest request) {
    return request
        .caller()
        .<Actor>map(c ->
            c.id().startsWith("key-")
                ? new Actor.Outside(c.name())
                : new Actor.Person(new UserId(c.id())))
        .orElse(new Actor.Outside("nobody"));
  }
}
