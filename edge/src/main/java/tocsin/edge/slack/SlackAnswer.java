package tocsin.edge.slack;

import java.time.Duration;
import java.util.Set;
import tocsin.ground.json.BadJsonException;
import tocsin.ground.json.Json;
import tocsin.ground.web.Outbound;
import tools.jackson.databind.JsonNode;

/// What came of a call of Slack's Web API.
public sealed interface SlackAnswer {
  /// It is done.
  record Done(JsonNode body) implements SlackAnswer {
    /// The text at a path, such as `channel id`; empty when there is none.
    public String text(String... path) {
      JsonNode at = body;
      for (String step : path) {
        at = at.path(step);
      }
      return at.asString("");
    }

    /// Whether a flag at a path stands there and is set.
    public boolean isTrue(String... path) {
      return text(path).equals("true");
    }
  }

  /// Not now.
  record Later(Duration after, String why) implements SlackAnswer {}

  /// Never, as it was asked.
  ///
  /// @param error in Slack's word, such as `missing_scope`; empty when it said none
  record Refused(String error, String why) implements SlackAnswer {}

  /// Errors that pass, which come with status 200 as others do.
  Set<String> PASSING =
      Set.of(
          "ratelimited",
          "rate_limited",
          "internal_error",
          "fatal_error",
          "service_unavailable",
          "request_timeout");

  /// Reads an answer. Slack answers 200 to what it does not do as well; what counts is `ok`.
  static SlackAnswer of(Outbound.Reply reply) {
    Duration asked = Duration.ofSeconds(Math.clamp(reply.retryAfterSeconds(), 1, 3_600));
    if (!reply.isGood()) {
      return reply.isPassing()
          ? new Later(asked, reply.problem())
          : new Refused("", reply.problem());
    }
    JsonNode body = body(reply.text());
    String error = body.path("error").asString("");
    if (body.path("ok").asBoolean(false)) {
      return new Done(body);
    }
    return PASSING.contains(error)
        ? new Later(asked, error)
        : new Refused(error, SlackErrors.why(error, body, reply.text()));
  }

  private static JsonNode body(String text) {
    try {
      return Json.tree(text);
    } catch (BadJsonException e) {
      return Json.tree("{}");
    }
  }
}
