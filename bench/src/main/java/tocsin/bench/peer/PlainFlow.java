package tocsin.bench.peer;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import tocsin.bench.load.Lines;

/// Carbon lines, a batch in each write.
final class PlainFlow implements Flow {
  private final SocketChannel channel;
  private final Lines lines;
  private final int batch;
  private final byte[] bytes;
  private int next;

  PlainFlow(SocketChannel channel, Lines lines, int batch) {
    this.channel = channel;
    this.lines = lines;
    this.batch = batch;
    this.bytes = new byte[batch * Lines.LONGEST];
  }

  @Override
  public int send(long atMillis) throws IOException {
    byte[] stamp = Lines.stamp(atMillis / 1_000);
    int until = Math.min(next + batch, lines.series().size());
    int count = until - next;
    int end = 0;
    for (; next < until; next++) {
      end = lines.write(bytes, end, next, stamp);
    }
    next = next == lines.series().size() ? 0 : next;
    ByteBuffer out = ByteBuffer.wrap(bytes, 0, end);
    while (out.hasRemaining()) {
      channel.write(out);
    }
    return count;
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
