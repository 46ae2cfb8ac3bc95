package tocsin.sim.player;

import java.net.http.HttpResponse;
import java.util.Map;
import java.util.Optional;
import tocsin.ground.json.Json;
import tools.jackson.databind.JsonNode;

/// How the requests of one vendor's clients are sent to us, and what must come of them.
@FunctionalInterface
interface OncallVendor {
  /// What is not as it should be.
  Optional<String> play(OncallClient client, JsonNode request);

  /// By the address that a request was sent to, and by its body.
  static OncallVendor of(JsonNode request) {
    String target = request.path("target").asString();
    String path = target.replaceAll("\\?.*", "");
    if (path.endsWith("/v2/enqueue") || path.endsWith("/create_event.json")) {
      return OncallEvents::event;
    }
    if (path.endsWith("/v2/change/enqueue")) {
      return OncallEvents::change;
    }
    if (path.startsWith("/v2/alerts")) {
      return OncallReceivers::opsgenie;
    }
    if (request.path("body_json").has("message_type")) {
      return OncallReceivers::victorOps;
    }
    if (request.path("body_json").has("groupKey")) {
      return OncallReceivers::alertmanager;
    }
    if (path.startsWith("/services/")) {
      return OncallReceivers::slack;
    }
    return OncallCalls.of(path);
  }

  /// Empty for a good answer.
  static Optional<String> status(HttpResponse<String> answer, int expected) {
    return answer.statusCode() == expected
        ? Optional.empty()
        : Optional.of(
            "expected " + expected + ", actual " + answer.statusCode() + " " + answer.body());
  }

  /// The headers of a request with one of them changed.
  static Map<String, String> headers(JsonNode request, String name, String value) {
    Map<String, String> headers = OncallClient.headers(request);
    headers.put(name, value);
    return headers;
  }

  static String text(JsonNode request) {
    return request.path("body_text").asString("");
  }

  static JsonNode json(HttpResponse<String> answer) {
    return Json.tree(answer.body());
  }
}
