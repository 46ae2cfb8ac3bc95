package tocsin.sim.player;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tocsin.edge.slack.SlackAnswer;
import tocsin.edge.slack.SlackBot;
import tocsin.edge.slack.SlackCall;
import tocsin.edge.slack.SlackClient;
import tocsin.ground.json.Json;
import tocsin.ground.web.Outbound;
import tocsin.ground.web.OutboundGuard;
import tools.jackson.databind.JsonNode;

/// Calls of Slack's Web API that we make as well. Ours goes to a Slack that first asks to wait: it
/// must not be asked again before that, and then be sent what was recorded.
final class OncallSlack {
  private static final int WAIT = 7;
  private static final Instant NOW = Instant.parse("2026-06-01T20:00:00Z");

  private OncallSlack() {}

  static boolean isCall(String path) {
    return path.matches("/api/[A-Za-z.]+");
  }

  static Optional<String> play(OncallClient client, JsonNode request) {
    String method = request.path("target").asString().replaceFirst("^/api/", "");
    Optional<SlackCall> ours = new SlackMaking(SlackForm.of(OncallVendor.text(request))).of(method);
    return ours.map(c -> sent(c, request))
        .orElseGet(() -> Optional.of("nothing of ours calls " + method));
  }

  private static Optional<String> sent(SlackCall call, JsonNode request) {
    try (var slack = new FakeSlack();
        var outbound = new Outbound(new OutboundGuard(List.of("127.0.0.1")))) {
      slack.says(429, WAIT, "{\"ok\":false,\"error\":\"ratelimited\"}");
      slack.says(
          request.path("reply").path("status").asInt(),
          0,
          Json.write(request.path("reply").path("body")));
      var clock = new Moved();
      var client =
          new SlackClient(outbound, new SlackBot(slack.address(), token(request), true), clock);
      SlackAnswer first = client.call(call);
      SlackAnswer early = client.call(call);
      int asked = slack.got().size();
      clock.now = NOW.plusSeconds(WAIT);
      SlackAnswer last = client.call(call);
      return differ("first", new SlackAnswer.Later(Duration.ofSeconds(WAIT), "HTTP 429"), first)
          .or(() -> differ("asked while it was to wait", "1, Later", asked + ", " + kind(early)))
          .or(() -> differ("last", "Done", kind(last)))
          .or(() -> differ("sent", meant(request), meant(slack.got().getLast(), request)));
    }
  }

  private static String kind(SlackAnswer answer) {
    return answer.getClass().getSimpleName();
  }

  private static Map<String, Object> meant(JsonNode request) {
    return Map.of(
        "method",
        request.path("method").asString(),
        "path",
        request.path("target").asString(),
        "authorization",
        authorization(request),
        "form",
        SlackForm.meant(OncallVendor.text(request), token(request)));
  }

  private static Map<String, Object> meant(FakeSlack.Got got, JsonNode request) {
    return Map.of(
        "method",
        got.method(),
        "path",
        got.target(),
        "authorization",
        got.authorization(),
        "form",
        SlackForm.meant(got.body(), token(request)));
  }

  private static String authorization(JsonNode request) {
    return OncallClient.headers(request).getOrDefault("authorization", "");
  }

  private static String token(JsonNode request) {
    return authorization(request).replace("Bearer ", "");
  }

  private static Optional<String> differ(String what, Object expected, Object actual) {
    return expected.equals(actual)
        ? Optional.empty()
        : Optional.of(what + ": expected " + expected + ", actual " + actual);
  }
}
