package tocsin.sim.player;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import tools.jackson.databind.JsonNode;

/// Plays against a server by its address.
public final class SocketPeer implements Peer {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final HttpClient client = HttpClient.newHttpClient();
  private final String base;

  /// @param base address, such as `http://127.0.0.1:8080`
  public SocketPeer(String base) {
    this.base = base.replaceAll("/+$", "");
  }

  @Override
  public Reply send(JsonNode request) throws IOException {
    String query = encoded(request.path("params"));
    String path = request.path("path").asString();
    boolean json = request.has("json");
    String body = json ? request.path("json").toString() : encoded(request.path("form"));
    HttpRequest sent =
        HttpRequest.newBuilder(URI.create(base + path + (query.isEmpty() ? "" : "?" + query)))
            .timeout(PATIENCE)
            .header("content-type", json ? "application/json" : "application/x-www-form-urlencoded")
            .method(
                request.path("method").asString("GET"), HttpRequest.BodyPublishers.ofString(body))
            .build();
    try {
      HttpResponse<byte[]> got = client.send(sent, HttpResponse.BodyHandlers.ofByteArray());
      String type = got.headers().firstValue("content-type").orElse("");
      return new Reply(got.statusCode(), type, got.body());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }

  static String encoded(JsonNode pairs) {
    var parts = new ArrayList<String>();
    for (JsonNode pair : pairs) {
      parts.add(encoded(pair.get(0).asString()) + "=" + encoded(pair.get(1).asString()));
    }
    return String.join("&", parts);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
