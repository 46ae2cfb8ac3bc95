package tocsin.sim.player;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import tocsin.ground.json.Json;
import tools.jackson.databind.JsonNode;

/// Plays scenarios through the public API of a server.
public final class RehearsalPeer implements EscalationCases.Stage, AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final HttpClient client = HttpClient.newHttpClient();
  private final URI address;
  private final String key;

  /// @param base address of the server, such as `http://127.0.0.1:8080`
  /// @param key a bearer key
  public RehearsalPeer(String base, String key) {
    this.address = URI.create(base.replaceAll("/+$", "") + "/api/v1/rehearsals");
    this.key = key;
  }

  @Override
  public JsonNode play(JsonNode scenario) {
    HttpRequest request =
        HttpRequest.newBuilder(address)
            .timeout(PATIENCE)
            .header("authorization", "Bearer " + key)
            .header("content-type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(scenario.toString()))
            .build();
    try {
      HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
      if (answer.statusCode() != 200) {
        throw new IllegalStateException(answer.statusCode() + ": " + answer.body());
      }
      return Json.tree(answer.body());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    client.close();
  }
}
