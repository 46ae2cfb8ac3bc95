package tocsin.sim.player;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tocsin.ground.json.BadJsonException;
import tocsin.ground.json.Json;
import tocsin.ground.web.WebRequest;
import tools.jackson.databind.JsonNode;

/// One recorded request of a client.
///
/// @param id the file's name and the number of the request in it
record OncallRequest(String id, JsonNode recorded) {
  String method() {
    return recorded.path("method").asString("POST");
  }

  /// The path as the client's own settings made it, without what follows a question mark.
  String path() {
    return recorded.path("target").asString("").split("\\?", 2)[0];
  }

  /// What the client says, as a tree; nothing when it is not JSON.
  JsonNode said() {
    try {
      return Json.tree(recorded.path("body_text").asString("{}"));
    } catch (BadJsonException e) {
      return Json.tree("{}");
    }
  }

  /// The request as a door sees it: the body byte for byte.
  WebRequest at(String path) {
    Map<String, List<String>> headers = new LinkedHashMap<>();
    for (JsonNode pair : recorded.path("headers")) {
      headers.put(pair.path(0).asString(""), List.of(pair.path(1).asString("")));
    }
    return new WebRequest(
        method(),
        path,
        Map.of(),
        headers,
        recorded.path("body_text").asString("").getBytes(StandardCharsets.UTF_8),
        "127.0.0.1",
        Optional.empty());
  }
}
