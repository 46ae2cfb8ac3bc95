package tocsin.server.host;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import tocsin.edge.slack.SlackSignature;
import tocsin.ground.json.Json;

/// Posts to a house as Slack does, signed.
final class SlackPosts {
  private final SlackTeam team;

  SlackPosts(SlackTeam team) {
    this.team = team;
  }

  /// What Tocsin says to a command of somebody.
  String says(String member, String text) {
    String form =
        "command=%2Ftocsin&user_id="
            + member
            + "&text="
            + URLEncoder.encode(text, StandardCharsets.UTF_8)
            + "&trigger_id=1.2."
            + text.hashCode()
            + "&response_url="
            + URLEncoder.encode(team.slack().address() + "/commands/1", StandardCharsets.UTF_8);
    String body = post("/slack/commands", "application/x-www-form-urlencoded", form).body();
    return body.isEmpty() ? "" : Json.tree(body).path("text").asString();
  }

  HttpResponse<String> event(String json) {
    return post("/slack/events", "application/json", json);
  }

  HttpResponse<String> window(String json) {
    return post(
        "/slack/actions",
        "application/x-www-form-urlencoded",
        "payload=" + URLEncoder.encode(json, StandardCharsets.UTF_8));
  }

  private HttpResponse<String> post(String path, String type, String body) {
    String stamp = Long.toString(RealWorld.clock().instant().getEpochSecond());
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    String signature = new SlackSignature(SlackTeam.SECRET).of(stamp, bytes);
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(team.house().address() + path))
            .header("content-type", type)
            .header("x-slack-request-timestamp", stamp)
            .header("x-slack-signature", signature)
            .POST(BodyPublishers.ofByteArray(bytes))
            .build();
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client.send(request, BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
