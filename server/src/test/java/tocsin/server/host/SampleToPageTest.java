package tocsin.server.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tocsin.ground.json.Json;
import tools.jackson.databind.JsonNode;

/// A line goes in and a page comes out, of the real process, which is killed meanwhile.
class SampleToPageTest {
  private static final int MONITORS = 40;
  private static final Duration PATIENCE = Duration.ofSeconds(90);

  @TempDir private Path data;
  private final List<JsonNode> pages = new CopyOnWriteArrayList<>();
  private HttpServer hook;
  private ServerProcess server;

  @BeforeEach
  void open() throws IOException {
    hook = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    hook.createContext(
        "/",
        exchange -> {
          pages.add(
              Json.tree(
                  new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
          exchange.sendResponseHeaders(204, -1);
          exchange.close();
        });
    hook.start();
    server = new ServerProcess(data, List.of("-XX:TieredStopAtLevel=1"));
    server.start("--outbound-allowed=127.0.0.1");
  }

  @AfterEach
  void close() {
    server.close();
    hook.stop(0);
  }

  @Test
  void everyMonitorPagesOnceAlthoughTheProcessIsKilledMeanwhile() throws Exception {
    describe();
    breach(0, MONITORS / 2);
    await().atMost(PATIENCE).until(() -> !pages.isEmpty());
    server.kill();
    server.start("--outbound-allowed=127.0.0.1");
    breach(MONITORS / 2, MONITORS);

    await().atMost(PATIENCE).until(() -> services().size() == MONITORS);

    assertThat(firedOfEach()).allMatch(fired -> fired == 1).hasSize(MONITORS);
    // What a kill cut short is handed over again under the key it had.
    assertThat(keys()).hasSize(MONITORS);
  }

  private void describe() throws Exception {
    String address = "http://127.0.0.1:" + hook.getAddress().getPort() + "/";
    for (int i = 0; i < MONITORS; i++) {
      put(
          "/users/u" + i,
          """
          {"contacts":[{"kind":"webhook","id":"hook","address":"%s"}],
           "rules":[{"urgency":"high","delay":"0s","contact":"hook"}]}\
          """
              .formatted(address));
      put("/teams/t" + i, "{\"members\":[\"u" + i + "\"]}");
      put(
          "/policies/p" + i,
          "{\"steps\":[{\"delay\":\"1h\",\"targets\":[{\"user\":\"u" + i + "\"}]}]}");
      put("/services/s" + i, "{\"team\":\"t" + i + "\",\"policy\":\"p" + i + "\"}");
      put(
          "/monitors/m" + i,
          """
          {"service":"s%d","target":"web.m%d.*","comparator":"above","threshold":100,"every":"1s"}\
          """
              .formatted(i, i));
    }
  }

  private void put(String path, String body) throws Exception {
    var answer = server.send("PUT", "/api/v1" + path, body);
    assertThat(answer.statusCode()).as(path + ": " + answer.body()).isLessThan(300);
  }

  private void breach(int from, int until) throws IOException {
    var lines = new StringBuilder();
    for (int i = from; i < until; i++) {
      lines.append("web.m").append(i).append(".errors 150 ");
      lines.append(Instant.now().getEpochSecond()).append('\n');
    }
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.carbonPort())) {
      socket.getOutputStream().write(lines.toString().getBytes(StandardCharsets.US_ASCII));
    }
  }

  private Set<String> services() {
    return pages.stream().map(p -> p.path("service").asString()).collect(Collectors.toSet());
  }

  private Set<String> keys() {
    return pages.stream().map(p -> p.path("incident").asString()).collect(Collectors.toSet());
  }

  private List<Integer> firedOfEach() throws Exception {
    JsonNode all = Json.tree(server.send("GET", "/api/v1/incidents?limit=200", "").body());
    return all
        .path("items")
        .valueStream()
        .collect(Collectors.groupingBy(i -> i.path("service").asString()))
        .values()
        .stream()
        .map(List::size)
        .toList();
  }
}
