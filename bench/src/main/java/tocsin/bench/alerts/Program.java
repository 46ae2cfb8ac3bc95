package tocsin.bench.alerts;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import tocsin.bench.peer.Command;
import tocsin.bench.peer.FreePort;
import tocsin.bench.peer.HttpConnection;
import tocsin.bench.peer.Processes;
import tocsin.bench.peer.Stopwatch;

/// The server of this checkout as a process of its own, started as its users start it. It can be
/// killed and started again on what it left.
final class Program implements AutoCloseable {
  private static final int START_SECONDS = 60;

  private final Path folder;
  private final int port = FreePort.find();
  private final Processes processes = new Processes();

  Program(Path folder) {
    this.folder = folder;
  }

  int port() {
    return port;
  }

  /// Starts it, and waits until it takes events.
  ///
  /// @return seconds until then
  double start() throws IOException {
    var watch = Stopwatch.start();
    processes.start(command(), folder);
    while (!isReady()) {
      if (!processes.areAlive() || watch.seconds() > START_SECONDS) {
        throw new IOException(
            "the server did not become ready in "
                + START_SECONDS
                + " s; what it printed: "
                + folder.resolve("tocsin.log"));
      }
      Until.pause(10);
    }
    return watch.seconds();
  }

  private boolean isReady() {
    try (var connection = new HttpConnection(port)) {
      return connection.get("/readyz").isGood();
    } catch (IOException notYet) {
      return false;
    }
  }

  private Command command() {
    String allowed =
        String.join(",", IntStream.rangeClosed(1, Town.HOSTS).mapToObj(Town::host).toList());
    var environment = Map.of("TOCSIN_BUILD", "never", "TOCSIN_ADMIN_KEY", Api.KEY);
    return new Command(
        "tocsin.log",
        environment,
        List.of(
            Path.of("tocsin").toAbsolutePath().toString(),
            "serve",
            "--data",
            folder.resolve("data").toString(),
            "--http",
            "127.0.0.1:" + port,
            "--carbon",
            "none",
            "--pickle",
            "none",
            "--outbound-allowed",
            allowed));
  }

  /// Kills it in the middle of whatever it does.
  void kill() throws InterruptedException {
    processes.kill();
  }

  double cpuSeconds() {
    return processes.cpuSeconds();
  }

  double peakBytes() {
    return processes.peakBytes();
  }

  @Override
  public void close() {
    try {
      processes.stop();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
