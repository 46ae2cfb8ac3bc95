package tocsin.bench.alerts;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import tocsin.ground.json.Json;
import tools.jackson.databind.JsonNode;

/// The API of the server, as its administrator asks it. Blocking.
public final class Api implements AutoCloseable {
  /// The key of an administrator, as the servers that are measured have it.
  public static final String KEY = "tk_0123456789abcdef0123";

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final HttpClient client = HttpClient.newHttpClient();
  private final String base;

  public Api(int port) {
    this.base = "http://127.0.0.1:" + port;
  }

  JsonNode get(String path) throws IOException, InterruptedException {
    return ask("GET", path, "");
  }

  public JsonNode put(String path, String body) throws IOException, InterruptedException {
    return ask("PUT", path, body);
  }

  JsonNode post(String path, String body) throws IOException, InterruptedException {
    return ask("POST", path, body);
  }

  private JsonNode ask(String method, String path, String body)
      throws IOException, InterruptedException {
    HttpResponse<String> answer =
        client.send(
            HttpRequest.newBuilder(URI.create(base + path))
                .timeout(PATIENCE)
                .header("authorization", "Bearer " + KEY)
                .method(method, BodyPublishers.ofString(body))
                .build(),
            BodyHandlers.ofString());
    if (answer.statusCode() >= 300) {
      throw new IOException(method + " " + path + ": " + answer.statusCode() + " " + answer.body());
    }
    return Json.tree(answer.body());
  }

  @Override
  public void close() {
    client.close();
  }
}
