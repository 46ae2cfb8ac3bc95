package tocsin.sim.player;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import tocsin.edge.slack.SlackCall;
import tools.jackson.databind.JsonNode;

/// Calls of Slack's Web API that we make as well: ours, with the same form, is the same to the
/// byte, to the same address, with the same authorization.
final class OncallSlack {
  private OncallSlack() {}

  static Optional<String> play(OncallClient client, JsonNode request) {
    String body = OncallVendor.text(request);
    Map<String, String> headers = OncallClient.headers(request);
    String token = headers.getOrDefault("authorization", "").replace("Bearer ", "");
    SlackCall ours = new SlackCall("chat.postMessage", form(body));
    return differ("path", request.path("target").asString(), ours.path())
        .or(() -> differ("form", body, ours.body()))
        .or(() ->
            differ(
                "authorization",
                headers.getOrDefault("authorization", ""),
                SlackCall.headers(token).getOrDefault("authorization", "")));
  }

  private static Map<String, String> form(String body) {
    var form = new LinkedHashMap<String, String>();
    for (String pair : body.split("&", -1)) {
      String[] parts = pair.split("=", 2);
      form.put(decoded(parts[0]), decoded(parts[parts.length - 1]));
    }
    return form;
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }

  private static Optional<String> differ(String what, String expected, String actual) {
    return expected.equals(actual)
        ? Optional.empty()
        : Optional.of(what + ": expected " + expected + ", actual " + actual);
  }
}
