package tocsin.bench.peer;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.util.ArrayList;
import java.util.List;
import tocsin.bench.load.Lines;
import tocsin.bench.load.LoadSeries;
import tocsin.bench.load.Rounds;

/// Sends carbon lines; all text is made before.
final class PlainSender implements Sender {
  private static final int WRITE = 256 << 10;
  private static final int LINGER_MILLIS = 3_000;

  private Lines lines;
  private List<ByteBuffer> text = new ArrayList<>();

  PlainSender(List<LoadSeries> series, long seed) {
    this.lines = new Lines(series, seed);
  }

  @Override
  public List<LoadSeries> series() {
    return lines.series();
  }

  @Override
  public void rename(List<LoadSeries> series, long seed) {
    lines = new Lines(series, seed);
  }

  @Override
  public void prepare(Rounds rounds) {
    text.addAll(lines.text(rounds));
  }

  @Override
  public void send(int port) throws IOException {
    List<ByteBuffer> prepared = text;
    text = new ArrayList<>();
    try (SocketChannel channel = connect(port)) {
      for (ByteBuffer chunk : prepared) {
        write(channel, chunk);
      }
      channel.shutdownOutput();
      awaitEnd(channel);
    }
  }

  static SocketChannel connect(int port) throws IOException {
    return SocketChannel.open(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
  }

  private static void write(SocketChannel channel, ByteBuffer chunk) throws IOException {
    int end = chunk.limit();
    while (chunk.position() < end) {
      chunk.limit(Math.min(end, chunk.position() + WRITE));
      while (chunk.hasRemaining()) {
        channel.write(chunk);
      }
      chunk.limit(end);
    }
  }

  /// Closing with bytes that the server has not read yet could reset the connection and lose them.
  private static void awaitEnd(SocketChannel channel) throws IOException {
    channel.socket().setSoTimeout(LINGER_MILLIS);
    try {
      channel.socket().getInputStream().transferTo(java.io.OutputStream.nullOutputStream());
    } catch (SocketTimeoutException e) {
      // A server that keeps the connection open has had its time.
    }
  }

  @Override
  public Flow open(int port, int batch) throws IOException {
    return new PlainFlow(connect(port), lines, batch);
  }
}
