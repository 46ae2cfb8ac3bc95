package tocsin.bench.alerts;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A sender of events with a connection that is kept, and made again when it breaks: one event
/// after the other, each as often as it takes. Used by one thread.
final class Lane {
  private static final int MOST = 1 << 14;
  private static final String END_OF_HEAD = "\r\n\r\n";
  private static final Pattern LENGTH = Pattern.compile("\r\ncontent-length: *(\\d+)");

  /// What became of an event.
  enum Heard {
    PART,
    ACCEPTED,
    REFUSED
  }

  private final Selector selector;
  private final int port;
  private final ByteBuffer in = ByteBuffer.allocate(MOST);
  private SocketChannel channel;
  private int event;
  private ByteBuffer request = ByteBuffer.allocate(0);
  private long due;
  private long wait;
  private long wakesAt;
  private boolean isAsking;
  private long askedAt;

  /// @param event the number of its first one
  Lane(Selector selector, int port, int event) throws IOException {
    this.selector = selector;
    this.port = port;
    this.event = event;
    this.channel = SocketChannel.open();
  }

  int event() {
    return event;
  }

  void advance(int by) {
    event += by;
  }

  /// When it wants to send.
  long wakesAt() {
    return wakesAt;
  }

  /// Takes an event that is to be sent at its moment.
  void load(Shot shot, long due) {
    byte[] body = shot.body();
    byte[] head =
        """
        POST /v2/enqueue HTTP/1.1\r
        Host: 127.0.0.1\r
        Content-Type: application/json\r
        Content-Length: %d\r
        \r
        """
            .formatted(body.length)
            .getBytes(StandardCharsets.UTF_8);
    this.request = ByteBuffer.allocate(head.length + body.length).put(head).put(body).flip();
    this.due = due;
    this.wait = 0;
    this.wakesAt = due;
  }

  /// Puts a sending off, twice as long as the one before.
  ///
  /// @return nanoseconds since the moment of the event
  long tries(long first, long most) {
    wait = Math.clamp(2 * wait, first, most);
    wakesAt = System.nanoTime() + wait;
    return System.nanoTime() - due;
  }

  void send() throws IOException {
    if (!channel.isConnected()) {
      connect();
    }
    in.clear();
    request.rewind();
    isAsking = true;
    askedAt = System.nanoTime();
    channel.write(request);
    if (request.hasRemaining()) {
      throw broken("the socket takes no more");
    }
  }

  private void connect() throws IOException {
    channel.close();
    channel = SocketChannel.open();
    channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
    try {
      channel.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
    } catch (IOException e) {
      close();
      throw e;
    }
    channel.configureBlocking(false);
    channel.register(selector, SelectionKey.OP_READ, this);
  }

  /// Reads what is there.
  Heard hear() throws IOException {
    if (!isAsking) {
      // Nothing can come but the end.
      close();
      return Heard.PART;
    }
    if (read() < 0) {
      throw broken("the server has closed");
    }
    String text = new String(in.array(), 0, in.position(), StandardCharsets.ISO_8859_1);
    int head = text.indexOf(END_OF_HEAD);
    if (head < 0) {
      return Heard.PART;
    }
    Matcher length = LENGTH.matcher(text.substring(0, head).toLowerCase(Locale.ROOT));
    if (!length.find()) {
      throw broken("an answer without a length");
    }
    int whole = head + END_OF_HEAD.length() + Integer.parseInt(length.group(1));
    if (in.position() < whole) {
      return Heard.PART;
    }
    isAsking = false;
    return text.startsWith("HTTP/1.1 202 ") ? Heard.ACCEPTED : Heard.REFUSED;
  }

  /// Ends a connection on which no answer came.
  ///
  /// @return whether it had waited for longer than that
  boolean hasGivenUp(long nanos) {
    boolean late = isAsking && System.nanoTime() - askedAt > nanos;
    if (late) {
      isAsking = false;
      close();
    }
    return late;
  }

  private int read() throws IOException {
    try {
      return channel.read(in);
    } catch (IOException e) {
      throw broken(String.valueOf(e.getMessage()));
    }
  }

  private IOException broken(String why) {
    isAsking = false;
    close();
    return new IOException(why);
  }

  void close() {
    try {
      channel.close();
    } catch (IOException e) {
      System.err.println("  a connection was not closed well: " + e.getMessage());
    }
  }
}
