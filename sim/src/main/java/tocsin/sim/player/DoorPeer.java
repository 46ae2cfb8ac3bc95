package tocsin.sim.player;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tocsin.ground.web.WebAnswer;
import tocsin.ground.web.WebRequest;
import tocsin.ground.web.WebService;
import tools.jackson.databind.JsonNode;

/// Plays against a door in this process.
record DoorPeer(WebService door) implements Peer {
  @Override
  public Reply send(JsonNode request) {
    var query = new LinkedHashMap<String, List<String>>();
    for (JsonNode pair : request.path("params")) {
      query
          .computeIfAbsent(pair.get(0).asString(), _ -> new ArrayList<>())
          .add(pair.get(1).asString());
    }
    boolean json = request.has("json");
    String type = json ? "application/json" : "application/x-www-form-urlencoded";
    String body = json ? request.path("json").toString() : SocketPeer.encoded(request.path("form"));
    WebAnswer answer =
        door.answer(
            new WebRequest(
                request.path("method").asString("GET"),
                request.path("path").asString(),
                query,
                Map.of("content-type", List.of(type)),
                body.getBytes(StandardCharsets.UTF_8),
                "127.0.0.1",
                Optional.empty()));
    return new Reply(answer.status(), answer.contentType(), answer.bytes());
  }
}
