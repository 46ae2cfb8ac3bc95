package tocsin.sim.player.differ;

import java.io.Closeable;
import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import tocsin.sim.player.GraphiteFolder;

/// A graphite-web that `bench/graphite.sh` has fetched, started over a data set and stopped again.
///
/// @param base where it is asked
record RealGraphite(Process process, String base) implements Closeable {
  private static final String SCRIPT = "bench/graphite.sh";
  private static final Duration START = Duration.ofSeconds(60);

  /// Writes a data set for it.
  ///
  /// @param program where it was unpacked
  /// @param store what it keeps; written anew
  static void fill(Path program, Path store, GraphiteFolder folder) throws IOException {
    String conf = folder.root().toString();
    String lines = conf + "/dataset.txt.gz";
    String odd = conf + "/odd-lines.txt";
    finish(run(List.of("rm", "-rf", store.toString())));
    finish(run(List.of(SCRIPT, "fill", program.toString(), store.toString(), conf, lines, odd)));
  }

  /// @param validates whether it refuses what its own input validation finds wrong
  static RealGraphite serve(Path program, Path store, boolean validates) throws IOException {
    int port = freePort();
    List<String> words =
        List.of(SCRIPT, "serve", program.toString(), store.toString(), "127.0.0.1:" + port);
    Process served = run(validates ? with("GRAPHITE_VALIDATES=yes", words) : words);
    // Also when this run is cut off.
    Runtime.getRuntime().addShutdownHook(new Thread(served::destroy));
    var real = new RealGraphite(served, "http://127.0.0.1:" + port);
    real.await(port);
    return real;
  }

  private static List<String> with(String setting, List<String> words) {
    return Stream.concat(Stream.of("env", setting), words.stream()).toList();
  }

  private static Process run(List<String> words) throws IOException {
    return new ProcessBuilder(words)
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.appendTo(new File("sim/target/graphite.log")))
        .start();
  }

  private static void finish(Process process) throws IOException {
    if (process.onExit().join().exitValue() != 0) {
      throw new IOException("graphite-web could not be filled; sim/target/graphite.log says why");
    }
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private void await(int port) throws IOException {
    long tries = START.toMillis() / 100;
    while (tries-- > 0 && !process.onExit().isDone()) {
      try (var _ = new Socket(InetAddress.getLoopbackAddress(), port)) {
        return;
      } catch (IOException e) {
        pause();
      }
    }
    close();
    throw new IOException("graphite-web did not start; sim/target/graphite.log says why");
  }

  private void pause() throws IOException {
    try {
      if (process.waitFor(100, TimeUnit.MILLISECONDS)) {
        throw new IOException("graphite-web ended; sim/target/graphite.log says why");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }

  @Override
  public void close() {
    process.destroy();
    process
        .onExit()
        .orTimeout(10, TimeUnit.SECONDS)
        .exceptionally(_ -> process.destroyForcibly())
        .join();
  }
}
