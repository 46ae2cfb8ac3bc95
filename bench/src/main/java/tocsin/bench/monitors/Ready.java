package tocsin.bench.monitors;

import java.io.IOException;
import java.util.concurrent.TimeUnit;
import tocsin.bench.peer.HttpConnection;
import tocsin.bench.peer.Processes;

/// Waits for a server to take requests, and for its end.
final class Ready {
  private static final int SECONDS = 60;

  private Ready() {}

  static void await(int port, String path) throws IOException {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS);
    while (!isReady(port, path)) {
      if (System.nanoTime() > end) {
        throw new IOException(
            "nothing answers at port " + port + path + " after " + SECONDS + " s");
      }
      Moments.pause(50);
    }
  }

  private static boolean isReady(int port, String path) {
    try (var connection = new HttpConnection(port)) {
      return connection.get(path).isGood();
    } catch (IOException notYet) {
      return false;
    }
  }

  static void stop(Processes processes) {
    try {
      processes.stop();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
