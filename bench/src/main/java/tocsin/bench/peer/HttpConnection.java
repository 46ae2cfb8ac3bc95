package tocsin.bench.peer;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/// A connection to a server on this machine that is kept from request to request, or made again
/// where the server closes it. Nothing of it is shared, so that what is measured is the server.
/// Used by one thread.
public final class HttpConnection implements Closeable {
  private static final int BUFFER = 1 << 16;
  private static final byte[] NOTHING = {};

  private final int port;
  private Link link;
  private boolean isOver;

  private record Link(Socket socket, InputStream in, OutputStream out) {
    static Link to(int port) throws IOException {
      var socket = new Socket();
      socket.setTcpNoDelay(true);
      socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 2_000);
      socket.setSoTimeout(60_000);
      var in = new BufferedInputStream(socket.getInputStream(), BUFFER);
      return new Link(socket, in, socket.getOutputStream());
    }
  }

  /// The answer to a request.
  public record Answer(int status, byte[] body) {
    public boolean isGood() {
      return status / 100 == 2;
    }

    public String text() {
      return new String(body, StandardCharsets.UTF_8);
    }

    /// Status and the beginning of the text, for messages.
    @Override
    public String toString() {
      String text = text();
      return status + " " + text.substring(0, Math.min(200, text.length()));
    }
  }

  public HttpConnection(int port) throws IOException {
    this.port = port;
    this.link = Link.to(port);
  }

  /// Asks once, on a connection of its own.
  public static String get(int port, String path) throws IOException {
    try (var connection = new HttpConnection(port)) {
      return connection.get(path).text();
    }
  }

  public Answer get(String path) throws IOException {
    ask("GET " + path, Map.of("Accept", "application/json"), NOTHING);
    return read();
  }

  /// @param headers beside the length
  public Answer post(String path, Map<String, String> headers, byte[] body) throws IOException {
    Map<String, String> all = new HashMap<>(headers);
    all.put("Content-Length", Integer.toString(body.length));
    ask("POST " + path, all, body);
    return read();
  }

  /// Sends head and body at once, as clients do: in two parts they are read in two.
  private void ask(String what, Map<String, String> headers, byte[] body) throws IOException {
    if (isOver) {
      link.socket().close();
      link = Link.to(port);
      isOver = false;
    }
    var head = new StringBuilder(what + " HTTP/1.1\r\nHost: 127.0.0.1\r\n");
    headers.forEach((name, value) -> head.append(name + ": " + value + "\r\n"));
    var whole = new ByteArrayOutputStream(head.length() + body.length + 2);
    whole.writeBytes(head.append("\r\n").toString().getBytes(StandardCharsets.UTF_8));
    whole.writeBytes(body);
    whole.writeTo(link.out());
    link.out().flush();
  }

  /// @param length of what follows, -1 if nobody said it
  private record Head(int status, long length, boolean isChunked) {}

  private Answer read() throws IOException {
    Head head = head();
    return new Answer(head.status(), head.isChunked() ? chunks() : body(head.length()));
  }

  private Head head() throws IOException {
    String first = line();
    if (first.length() < 12) {
      throw new EOFException("no status line: '" + first + "'");
    }
    int status = Integer.parseInt(first.substring(9, 12));
    long length = status == 204 ? 0 : -1;
    boolean chunked = false;
    for (String line = line(); !line.isEmpty(); line = line()) {
      String lower = line.toLowerCase(Locale.ROOT);
      if (lower.startsWith("content-length:")) {
        length = Long.parseLong(lower.substring(lower.indexOf(':') + 1).strip());
      }
      isOver |= lower.startsWith("connection:") && lower.contains("close");
      chunked |= lower.startsWith("transfer-encoding:") && lower.contains("chunked");
    }
    return new Head(status, length, chunked);
  }

  private byte[] body(long length) throws IOException {
    return length < 0 ? link.in().readAllBytes() : exactly((int) length);
  }

  private byte[] chunks() throws IOException {
    var all = new ByteArrayOutputStream(BUFFER);
    for (int size = chunkSize(); size > 0; size = chunkSize()) {
      all.writeBytes(exactly(size));
      line();
    }
    line();
    return all.toByteArray();
  }

  private int chunkSize() throws IOException {
    return Integer.parseInt(line().split(";", 2)[0].strip(), 16);
  }

  private byte[] exactly(int length) throws IOException {
    byte[] bytes = new byte[length];
    int read = link.in().readNBytes(bytes, 0, length);
    if (read < length) {
      throw new EOFException("the answer ends after " + read + " of " + length + " bytes");
    }
    return bytes;
  }

  private String line() throws IOException {
    var text = new StringBuilder();
    for (int c = link.in().read(); c >= 0 && c != '\n'; c = link.in().read()) {
      if (c != '\r') {
        text.append((char) c);
      }
    }
    return text.toString();
  }

  @Override
  public void close() throws IOException {
    link.socket().close();
  }
}
