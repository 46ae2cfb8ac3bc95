package tocsin.bench.limits;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;

/// How long a short message takes to another thread of this machine and back.
final class RoundTrip {
  private static final int BYTES = 64;
  private static final int TRIPS = 20_000;

  private RoundTrip() {}

  static void measure() throws IOException {
    try (var server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        var socket = new Socket(server.getInetAddress(), server.getLocalPort());
        Socket other = server.accept()) {
      socket.setTcpNoDelay(true);
      other.setTcpNoDelay(true);
      Thread.ofPlatform().daemon().start(() -> echo(other));
      double[] micros = new double[TRIPS];
      byte[] message = new byte[BYTES];
      for (int i = 0; i < TRIPS; i++) {
        long start = System.nanoTime();
        socket.getOutputStream().write(message);
        socket.getInputStream().readNBytes(message, 0, BYTES);
        micros[i] = (System.nanoTime() - start) / 1e3;
      }
      Limit.spread("loopback, 64 bytes there and back", micros, "us");
    }
  }

  private static void echo(Socket socket) {
    try {
      InputStream in = socket.getInputStream();
      OutputStream out = socket.getOutputStream();
      in.transferTo(out);
    } catch (IOException closed) {
      // The measurement is over.
    }
  }
}
