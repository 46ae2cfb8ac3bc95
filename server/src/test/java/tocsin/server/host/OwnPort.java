package tocsin.server.host;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.concurrent.atomic.AtomicInteger;

/// Ports for servers that must have the same one again later. They lie below those that systems
/// hand out to whoever asks for any: one of those may be somebody else's a moment after it was
/// free.
final class OwnPort {
  private static final int FIRST = 20_000;
  private static final int MANY = 10_000;

  // Tests in another process begin elsewhere.
  private static final AtomicInteger next =
      new AtomicInteger((int) (ProcessHandle.current().pid() * 101 % MANY));

  private OwnPort() {}

  static int free() {
    for (int i = 0; i < MANY; i++) {
      int port = FIRST + next.getAndIncrement() % MANY;
      if (isFree(port)) {
        return port;
      }
    }
    throw new IllegalStateException("no free port from " + FIRST + " on");
  }

  private static boolean isFree(int port) {
    try (var free = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
      return free.isBound();
    } catch (IOException e) {
      return false;
    }
  }
}
