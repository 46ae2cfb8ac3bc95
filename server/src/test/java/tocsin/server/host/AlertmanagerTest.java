package tocsin.server.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Debian's Alertmanager pages through Tocsin when only an address is changed.
class AlertmanagerTest {
  private static final Path PROGRAM = Path.of("/usr/bin/prometheus-alertmanager");
  private static final Duration PATIENCE = Duration.ofSeconds(40);

  @TempDir private Path folder;
  private TestHouse house;
  private final List<Process> started = new ArrayList<>();
  private String address = "";

  @BeforeEach
  void open() throws IOException {
    assumeTrue(Files.isExecutable(PROGRAM), PROGRAM + " is not installed");
    house = new TestHouse(folder.resolve("data"), Map.of());
    house.api("PUT", "/teams/db", "{}");
    house.api("PUT", "/services/db", "{\"team\":\"db\"}");
  }

  @AfterEach
  void close() {
    started.forEach(Process::destroyForcibly);
    if (house != null) {
      house.close();
    }
  }

  @Test
  void anAlertOpensOneIncidentAndItsEndResolvesIt() throws Exception {
    start(house.api("POST", "/services/db/integration-keys", "{}").path("key").asString());

    post("");
    await().atMost(PATIENCE).until(() -> incidents("open") == 1);
    post("");
    post(",\"endsAt\":\"2020-01-01T00:00:00Z\",\"startsAt\":\"2019-12-31T00:00:00Z\"");

    await().atMost(PATIENCE).until(() -> incidents("closed") == 1);
    assertThat(incidents("open")).isZero();
    String title = house.api("GET", "/incidents", "").path("items").get(0).path("title").asString();
    assertThat(title).contains("DiskFull");
  }

  @Test
  void aWrongKeyOpensNothingAndIsNotRetriedForEver() throws Exception {
    start("00000000000000000000000000000000");

    post("");

    await()
        .atMost(PATIENCE)
        .until(
            () -> Files.readString(folder.resolve("log")).contains("unexpected status code 400"));
    assertThat(incidents("open")).isZero();
  }

  private int incidents(String state) {
    return house.api("GET", "/incidents?state=" + state, "").path("items").size();
  }

  private void start(String key) throws IOException {
    int port;
    try (ServerSocket free = new ServerSocket(0)) {
      port = free.getLocalPort();
    }
    Path config = folder.resolve("alertmanager.yml");
    Files.writeString(
        config,
        """
        route:
          receiver: tocsin
          group_wait: 0s
          group_interval: 1s
        receivers:
          - name: tocsin
            pagerduty_configs:
              - routing_key: '%s'
                url: %s/v2/enqueue
                send_resolved: true
        """
            .formatted(key, house.address()));
    started.add(
        new ProcessBuilder(
                PROGRAM.toString(),
                "--config.file=" + config,
                "--storage.path=" + folder.resolve("am"),
                "--web.listen-address=127.0.0.1:" + port,
                "--cluster.listen-address=")
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("log").toFile())
            .start());
    address = "http://127.0.0.1:" + port;
    await().atMost(PATIENCE).ignoreExceptions().until(() -> get("/-/ready") == 200);
  }

  private int get(String path) throws IOException, InterruptedException {
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client
          .send(
              HttpRequest.newBuilder(URI.create(address + path)).build(), BodyHandlers.discarding())
          .statusCode();
    }
  }

  private void post(String more) throws IOException, InterruptedException {
    String alert =
        "[{\"labels\":{\"alertname\":\"DiskFull\",\"severity\":\"critical\"},"
            + "\"annotations\":{\"summary\":\"Disk full\"}"
            + more
            + "}]";
    try (HttpClient client = HttpClient.newHttpClient()) {
      HttpResponse<String> answer =
          client.send(
              HttpRequest.newBuilder(URI.create(address + "/api/v2/alerts"))
                  .header("content-type", "application/json")
                  .POST(BodyPublishers.ofString(alert))
                  .build(),
              BodyHandlers.ofString());
      assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }
  }
}
