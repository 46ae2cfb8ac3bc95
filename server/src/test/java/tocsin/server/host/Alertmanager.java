package tocsin.server.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/// Debian's Alertmanager with receivers of a test's own, on a free port.
final class Alertmanager implements AutoCloseable {
  private static final Path PROGRAM = Path.of("/usr/bin/prometheus-alertmanager");
  static final Duration PATIENCE = Duration.ofSeconds(40);

  private final HttpClient client = HttpClient.newHttpClient();
  private final Path log;
  private final Process process;
  private final String address;

  /// @param configs of its only receiver, as YAML that begins in the first column
  Alertmanager(Path folder, String configs) throws IOException {
    int port = OwnPort.free();
    Path config = folder.resolve("alertmanager.yml");
    Files.writeString(
        config,
        """
        route:
          receiver: tocsin
          group_wait: 0s
          group_interval: 1s
          repeat_interval: 1s
        receivers:
          - name: tocsin
        """
            + configs.indent(4));
    this.log = folder.resolve("log");
    this.address = "http://127.0.0.1:" + port;
    this.process =
        new ProcessBuilder(
                PROGRAM.toString(),
                "--config.file=" + config,
                "--storage.path=" + folder.resolve("am"),
                "--web.listen-address=127.0.0.1:" + port,
                "--cluster.listen-address=")
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    await().atMost(PATIENCE).ignoreExceptions().until(() -> get("/-/ready").statusCode() == 200);
  }

  static void assumeInstalled() {
    assumeTrue(Files.isExecutable(PROGRAM), PROGRAM + " is not installed");
  }

  /// The alert of all tests fires.
  void fires() {
    post("");
  }

  /// It ends.
  void ends() {
    post(",\"endsAt\":\"2020-01-01T00:00:00Z\",\"startsAt\":\"2019-12-31T00:00:00Z\"");
  }

  private void post(String more) {
    String alert =
        "[{\"labels\":{\"alertname\":\"DiskFull\",\"severity\":\"critical\"},"
            + "\"annotations\":{\"summary\":\"Disk full\"}"
            + more
            + "}]";
    HttpResponse<String> answer =
        send(
            HttpRequest.newBuilder(URI.create(address + "/api/v2/alerts"))
                .header("content-type", "application/json")
                .POST(BodyPublishers.ofString(alert))
                .build());
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
  }

  String log() {
    try {
      return Files.readString(log);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// What it counts about an integration, such as how many `notifications_total` it sent.
  int figure(String name, String integration) {
    String line = "alertmanager_" + name + "{integration=\"" + integration + "\"} ";
    return get("/metrics")
        .body()
        .lines()
        .filter(l -> l.startsWith(line))
        .mapToInt(l -> (int) Double.parseDouble(l.substring(line.length())))
        .findFirst()
        .orElseThrow();
  }

  private HttpResponse<String> get(String path) {
    return send(HttpRequest.newBuilder(URI.create(address + path)).build());
  }

  private HttpResponse<String> send(HttpRequest request) {
    try {
      return client.send(request, BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    client.close();
    process.destroyForcibly();
  }
}
