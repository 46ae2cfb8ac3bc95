package tocsin.bench.limits;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// How much goes from one socket of this machine to another.
final class LoopbackLimits {
  private static final long TOTAL = 3L << 30;
  private static final int READ = 256 << 10;

  private LoopbackLimits() {}

  static void measure(int connections, int write) throws IOException, InterruptedException {
    try (ServerSocketChannel server = ServerSocketChannel.open();
        ExecutorService threads = Executors.newFixedThreadPool(connections * 2)) {
      server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
      SocketAddress address = server.getLocalAddress();
      List<Future<Long>> received = new ArrayList<>();
      long start = System.nanoTime();
      for (int i = 0; i < connections; i++) {
        received.add(threads.submit(() -> send(address, TOTAL / connections, write)));
        received.add(threads.submit(() -> receive(server)));
      }
      long bytes = 0;
      for (Future<Long> one : received) {
        bytes += one.get();
      }
      double seconds = (System.nanoTime() - start) / 1e9;
      String what =
          "loopback, " + connections + " connections, writes of " + write / 1_024 + " KiB";
      Limit.print(what, bytes / seconds / Limit.GIB, "GiB/s");
    } catch (ExecutionException e) {
      throw new IOException("loopback: " + e.getMessage(), e);
    }
  }

  /// @return nothing, as its bytes are counted where they arrive
  private static long send(SocketAddress to, long total, int write) throws IOException {
    ByteBuffer buffer = ByteBuffer.allocateDirect(write);
    try (SocketChannel channel = SocketChannel.open(to)) {
      for (long sent = 0; sent < total; ) {
        sent += channel.write(buffer.clear());
      }
    }
    return 0;
  }

  private static long receive(ServerSocketChannel server) throws IOException {
    ByteBuffer buffer = ByteBuffer.allocateDirect(READ);
    long total = 0;
    try (SocketChannel channel = server.accept()) {
      for (int read = 0; read >= 0; read = channel.read(buffer.clear())) {
        total += read;
      }
    }
    return total;
  }
}
