package tocsin.server.host;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// A server as a process of its own, on ports that stay the same over its starts.
final class ServerProcess implements AutoCloseable {
  private static final String KEY = "tk_0123456789abcdef0123";
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final HttpClient client = HttpClient.newHttpClient();
  private final Path folder;
  private final List<String> options;
  private final int http = OwnPort.free();
  private final int carbon = OwnPort.free();
  private final List<Process> started = new ArrayList<>();

  /// @param folder takes its data and its log
  /// @param options of the virtual machine
  ServerProcess(Path folder, List<String> options) {
    this.folder = folder;
    this.options = List.copyOf(options);
  }

  /// Starts it and waits until it is ready.
  void start(String... more) throws IOException {
    List<String> words = new ArrayList<>();
    words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    words.add("--enable-native-access=ALL-UNNAMED");
    words.add("--sun-misc-unsafe-memory-access=allow");
    words.addAll(options);
    words.addAll(List.of("-cp", System.getProperty("java.class.path")));
    words.add("tocsin.server.cli.Main");
    words.add("--data=" + folder.resolve("d"));
    words.add("--http=127.0.0.1:" + http);
    words.add("--carbon=127.0.0.1:" + carbon);
    words.add("--pickle=none");
    words.add("--admin-key=" + KEY);
    words.addAll(List.of(more));
    started.add(
        new ProcessBuilder(words)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()))
            .start());
    await()
        .atMost(PATIENCE)
        .pollInterval(Duration.ofMillis(20))
        .ignoreExceptions()
        .until(() -> send("GET", "/readyz", "").statusCode() == 200);
  }

  /// Ends it as a crash does.
  void kill() throws InterruptedException {
    started.getLast().destroyForcibly();
    started.getLast().waitFor(20, TimeUnit.SECONDS);
  }

  /// How long processors have worked for it since it began.
  Duration work() {
    return started.getLast().info().totalCpuDuration().orElseThrow();
  }

  boolean isAlive() {
    return started.getLast().isAlive();
  }

  Path log() {
    return folder.resolve("log");
  }

  int carbonPort() {
    return carbon;
  }

  HttpResponse<String> send(String method, String path, String body)
      throws IOException, InterruptedException {
    return client.send(
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + http + path))
            .timeout(Duration.ofSeconds(20))
            .header("authorization", "Bearer " + KEY)
            .method(method, BodyPublishers.ofString(body))
            .build(),
        BodyHandlers.ofString());
  }

  @Override
  public void close() {
    started.forEach(Process::destroyForcibly);
    client.close();
  }
}
