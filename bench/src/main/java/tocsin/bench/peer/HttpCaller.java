package tocsin.bench.peer;

import java.io.Closeable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// A client of a server on this machine that asks one question after the other, on a connection
/// that is kept or made again where the server closes it. It never waits: a selector says when
/// something has come. Used by one thread.
public final class HttpCaller implements Closeable {
  private final int port;
  private final Selector selector;
  private final Object attached;
  private SocketChannel channel;
  private Hearing hearing = new Hearing();

  /// @param attached to its key of the selector
  public HttpCaller(int port, Selector selector, Object attached) throws IOException {
    this.port = port;
    this.selector = selector;
    this.attached = attached;
    this.channel = connect();
  }

  private SocketChannel connect() throws IOException {
    SocketChannel made = SocketChannel.open();
    try {
      made.setOption(StandardSocketOptions.TCP_NODELAY, true);
      made.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
      made.configureBlocking(false);
      made.register(selector, SelectionKey.OP_READ, attached);
    } catch (IOException e) {
      made.close();
      throw e;
    }
    return made;
  }

  public void ask(String path) throws IOException {
    if (hearing.isLast()) {
      channel.close();
      channel = connect();
    }
    hearing = new Hearing();
    String head =
        "GET " + path + " HTTP/1.1\r\nHost: 127.0.0.1\r\nAccept: application/json\r\n\r\n";
    ByteBuffer request = ByteBuffer.wrap(head.getBytes(StandardCharsets.UTF_8));
    channel.write(request);
    if (request.hasRemaining()) {
      throw new IOException("the socket takes no more of a request");
    }
  }

  /// Reads what has come, as much as fits.
  ///
  /// @param room to be read into; what is in it is of no use to anybody
  /// @return the answer if that was its end
  public Optional<Heard> hear(ByteBuffer room) throws IOException {
    boolean isOver = channel.read(room.clear()) < 0 ? closed() : hearing.take(room.flip());
    return isOver ? Optional.of(hearing.heard()) : Optional.empty();
  }

  private boolean closed() throws IOException {
    hearing.closed();
    return true;
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
