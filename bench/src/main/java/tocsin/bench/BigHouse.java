package tocsin.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import tocsin.server.host.House;
import tocsin.server.settings.BadSettingsException;
import tocsin.server.settings.Key;
import tocsin.server.settings.SettingsReader;

/// A server with 10,000 monitors, 2,000 services, 1,000 open incidents, and a dashboard of 50
/// panels that show ten series of a day each.
final class BigHouse implements AutoCloseable {
  static final int PANELS = 50;
  static final int SERIES = 10;
  static final int POINTS = 1_440;
  private static final String KEY = "tk_0123456789abcdef0123";
  private static final int MONITORS = 10_000;
  private static final int SERVICES = 2_000;
  private static final int INCIDENTS = 1_000;

  private final House house;
  private final HttpClient client = HttpClient.newHttpClient();

  BigHouse(Path folder) throws BadSettingsException {
    Map<Key, String> flags = new EnumMap<>(Key.class);
    flags.put(Key.DATA, folder.resolve("data").toString());
    flags.put(Key.HTTP, "127.0.0.1:0");
    flags.put(Key.CARBON, "127.0.0.1:0");
    flags.put(Key.PICKLE, "none");
    flags.put(Key.ADMIN_KEY, KEY);
    this.house = House.open(SettingsReader.read(folder.resolve("none"), Map.of(), flags));
  }

  String address() {
    return house.address();
  }

  /// Signs a browser in.
  String guestLink() {
    return house.guestLink("guest");
  }

  void furnish() throws IOException, InterruptedException {
    put("/users/ana", "{\"name\":\"Ana Ruiz\"}");
    put("/teams/t", "{\"members\":[\"ana\"]}");
    put("/policies/p", "{\"steps\":[{\"delay\":\"1h\",\"targets\":[{\"user\":\"ana\"}]}]}");
    for (int i = 0; i < SERVICES; i++) {
      put("/services/s" + i, "{\"team\":\"t\",\"policy\":\"p\"}");
    }
    for (int i = 0; i < MONITORS; i++) {
      put(
          "/monitors/m" + i,
          """
          {"title":"Errors of part %d","service":"s%d","target":"bench.m%d","comparator":"above",
           "threshold":100,"every":"1h"}\
          """
              .formatted(i, i % SERVICES, i));
    }
    for (int i = 0; i < INCIDENTS; i++) {
      String body = "{\"service\":\"s" + i + "\",\"title\":\"Part " + i + " fails\"}";
      good(send("/api/v1/incidents", "POST", body));
    }
    put("/dashboards/fifty", fifty());
    samples();
  }

  private static String fifty() {
    var panels = new StringBuilder();
    for (int i = 0; i < PANELS; i++) {
      panels.append(
          """
          %s{"id":"p%d","title":"Part %d","place":{"x":%d,"y":%d,"w":12,"h":6},
             "show":{"kind":"chart","targets":["fifty.p%d.*"]}}\
          """
              .formatted(i == 0 ? "" : ",", i, i, i % 2 * 12, i / 2 * 6, i));
    }
    return "{\"title\":\"Fifty\",\"panels\":[" + panels + "]}";
  }

  private void samples() throws IOException {
    long now = Instant.now().getEpochSecond() / 60 * 60;
    int port = house.carbonPort().orElseThrow();
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
        OutputStream out = socket.getOutputStream()) {
      for (int t = POINTS - 1; t >= 0; t--) {
        var text = new StringBuilder();
        for (int i = 0; i < PANELS * SERIES; i++) {
          long value =
              Math.round(100 + i % SERIES * 20 + 30 * Math.sin((t + i) / 40.0) + t * i % 7);
          text.append(
              "fifty.p%d.n%d %d %d\n".formatted(i / SERIES, i % SERIES, value, now - t * 60L));
        }
        out.write(text.toString().getBytes(StandardCharsets.US_ASCII));
      }
    }
  }

  private void put(String path, String body) throws IOException, InterruptedException {
    good(send("/api/v1" + path, "PUT", body));
  }

  private static void good(HttpResponse<String> answer) {
    if (answer.statusCode() >= 300) {
      throw new IllegalStateException(answer.uri() + ": " + answer.body());
    }
  }

  HttpResponse<String> send(String path, String method, String body)
      throws IOException, InterruptedException {
    return client.send(
        HttpRequest.newBuilder(URI.create(address() + path))
            .header("authorization", "Bearer " + KEY)
            .method(method, BodyPublishers.ofString(body))
            .build(),
        BodyHandlers.ofString());
  }

  @Override
  public void close() {
    client.close();
    house.close();
  }
}
