package tocsin.bench.monitors;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/// A connection that takes carbon lines.
final class Lines implements AutoCloseable {
  private final Socket socket;
  private final StringBuilder text = new StringBuilder();

  Lines(int port) throws IOException {
    socket = new Socket(InetAddress.getLoopbackAddress(), port);
    socket.setTcpNoDelay(true);
  }

  Lines add(String path, double value, long second) {
    text.append(path).append(' ').append(value).append(' ').append(second).append('\n');
    return this;
  }

  void flush() throws IOException {
    socket.getOutputStream().write(text.toString().getBytes(StandardCharsets.US_ASCII));
    text.setLength(0);
  }

  static long second() {
    return System.currentTimeMillis() / 1_000;
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
