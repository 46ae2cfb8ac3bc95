package tocsin.sim.player;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import tocsin.ground.json.Json;
import tocsin.server.host.House;
import tocsin.server.settings.BadSettingsException;
import tocsin.server.settings.Key;
import tocsin.server.settings.SettingsReader;
import tools.jackson.databind.JsonNode;

/// A whole server of one's own in a folder that is thrown away.
final class OncallHouse implements AutoCloseable {
  static final String KEY = "the-key-of-an-administrator-of-recorded-requests";

  /// Headers that the client of the JDK writes itself.
  private static final Set<String> OWN =
      new TreeSet<>(
          List.of("connection", "content-length", "expect", "host", "upgrade", "accept-encoding"));

  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final Path data;
  private final House house;

  OncallHouse() {
    try {
      this.data = Files.createTempDirectory("oncall-cases");
      Map<Key, String> flags = new EnumMap<>(Key.class);
      flags.put(Key.DATA, data.toString());
      flags.put(Key.HTTP, "127.0.0.1:0");
      flags.put(Key.CARBON, "none");
      flags.put(Key.PICKLE, "none");
      flags.put(Key.ADMIN_KEY, KEY);
      this.house = House.open(SettingsReader.read(data.resolve("none.yaml"), Map.of(), flags));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (BadSettingsException e) {
      throw new IllegalStateException(e);
    }
  }

  /// Sends a request as it was recorded, but to this server.
  HttpResponse<String> send(
      String method, String target, Map<String, String> headers, String body) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(house.address() + target))
            .method(method, HttpRequest.BodyPublishers.ofString(body));
    headers.forEach((name, value) -> {
      if (!OWN.contains(name)) {
        request.header(name, value);
      }
    });
    try {
      return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /// Asks our own API.
  JsonNode api(String method, String path, String body) {
    HttpResponse<String> answer =
        send(method, "/api/v1" + path, Map.of("authorization", "Bearer " + KEY), body);
    if (answer.statusCode() >= 300) {
      throw new IllegalStateException(method + " " + path + ": " + answer.body());
    }
    return Json.tree(answer.body());
  }

  @Override
  public void close() {
    client.close();
    house.close();
    try (var files = Files.walk(data)) {
      files.sorted((a, b) -> b.compareTo(a)).forEach(f -> f.toFile().delete());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
