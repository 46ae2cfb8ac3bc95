package tocsin.server.host;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import tocsin.ground.json.Json;
import tocsin.server.settings.BadSettingsException;
import tocsin.server.settings.Key;
import tocsin.server.settings.SettingsReader;
import tools.jackson.databind.JsonNode;

/// A whole server on free ports of this machine, with a key of its administrator.
final class TestHouse implements AutoCloseable {
  static final String KEY = "tk_0123456789abcdef0123";

  private final House house;
  private final HttpClient client = HttpClient.newHttpClient();

  TestHouse(Path data, Map<Key, String> more) {
    Map<Key, String> flags = new EnumMap<>(Key.class);
    flags.put(Key.DATA, data.toString());
    flags.put(Key.HTTP, "127.0.0.1:0");
    flags.put(Key.CARBON, "127.0.0.1:0");
    flags.put(Key.PICKLE, "127.0.0.1:0");
    flags.put(Key.ADMIN_KEY, KEY);
    flags.putAll(more);
    try {
      this.house = House.open(SettingsReader.read(data.resolve("none.yaml"), Map.of(), flags));
    } catch (BadSettingsException e) {
      throw new IllegalArgumentException(e);
    }
  }

  String address() {
    return house.address();
  }

  String setUpLink() {
    return house.setUpLink().orElseThrow();
  }

  int carbonPort() {
    return house.carbonPort().orElseThrow();
  }

  int mailPort() {
    return house.mailPort().orElseThrow();
  }

  int picklePort() {
    return house.picklePort().orElseThrow();
  }

  /// Sends a line to the carbon port.
  void carbon(String line) {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), carbonPort())) {
      socket.getOutputStream().write((line + "\n").getBytes(StandardCharsets.US_ASCII));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Sends a frame to the port for pickles.
  void pickle(String body) {
    byte[] bytes = body.getBytes(StandardCharsets.ISO_8859_1);
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), picklePort())) {
      socket
          .getOutputStream()
          .write(ByteBuffer.allocate(4 + bytes.length).putInt(bytes.length).put(bytes).array());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Asks the API as the administrator; fails unless the answer is good.
  JsonNode api(String method, String path, String body) {
    HttpResponse<String> answer = send(method, "/api/v1" + path, body);
    assertThat(answer.statusCode()).as(method + " " + path + ": " + answer.body()).isLessThan(300);
    return Json.tree(answer.body());
  }

  HttpResponse<String> send(String method, String path, String body) {
    return send(client, method, path, body);
  }

  HttpResponse<String> send(HttpClient client, String method, String path, String body) {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(address() + path))
            .header("authorization", "Bearer " + KEY)
            .method(method, BodyPublishers.ofString(body))
            .build();
    return send(client, request);
  }

  private static HttpResponse<String> send(HttpClient client, HttpRequest request) {
    try {
      return client.send(request, BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /// The same for somebody whom `From` names, as PagerDuty's clients do it.
  HttpResponse<String> sendFrom(String mail, String method, String path, String body) {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(address() + path))
            .header("authorization", "Token token=" + KEY)
            .header("from", mail)
            .method(method, BodyPublishers.ofString(body))
            .build();
    return send(client, request);
  }

  @Override
  public void close() {
    client.close();
    house.close();
  }
}
