package tocsin.sim.player;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import tocsin.edge.slack.SlackReply;
import tocsin.ground.json.Json;
import tocsin.ground.web.Outbound;
import tocsin.ground.web.OutboundGuard;
import tools.jackson.databind.JsonNode;

/// What an app says at the address that came with a press: ours, with the same words, posts the
/// same to it.
final class OncallReply {
  private OncallReply() {}

  static boolean isOne(String path) {
    return path.startsWith("/actions/");
  }

  static Optional<String> play(OncallClient client, JsonNode request) {
    JsonNode expected = request.path("body_json");
    try (var slack = new FakeSlack();
        var outbound = new Outbound(new OutboundGuard(List.of("127.0.0.1")))) {
      slack.says(200, 0, "{\"ok\":true}");
      String target = request.path("target").asString();
      outbound.post(
          slack.address() + target, SlackReply.aside(expected.path("text").asString()), Map.of());
      FakeSlack.Got got = slack.got().getLast();
      boolean same =
          got.method().equals("POST")
              && got.target().equals(target)
              && Json.tree(got.body()).equals(expected);
      return same ? Optional.empty() : Optional.of("expected " + expected + ", actual " + got);
    }
  }
}
