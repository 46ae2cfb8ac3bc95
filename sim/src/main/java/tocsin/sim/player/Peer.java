package tocsin.sim.player;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import tools.jackson.databind.JsonNode;

/// Whoever the cases are played against.
public interface Peer {
  Reply send(JsonNode request) throws IOException;

  @SuppressWarnings("ArrayRecordComponent") // read once
  record Reply(int status, String type, byte[] body) {
    public String text() {
      return new String(body, StandardCharsets.UTF_8);
    }
  }
}
