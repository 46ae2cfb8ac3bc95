package tocsin.bench.peer;

import java.io.EOFException;
import java.nio.ByteBuffer;
import java.util.Locale;

/// An answer in HTTP/1.1 that is followed to its end as it comes, and not kept: RFC 9112. Used by
/// one thread, for one answer.
final class Hearing {
  private static final int SHOWN = 200;
  private static final int LONGEST_LINE = 1 << 14;

  /// What comes next.
  private enum Next {
    STATUS,
    FIELD,
    BODY,
    UNTIL_CLOSED,
    CHUNK_SIZE,
    CHUNK,
    CHUNK_END,
    TRAILER,
    NOTHING
  }

  private final StringBuilder line = new StringBuilder();
  private final StringBuilder some = new StringBuilder();
  private Next next = Next.STATUS;
  private int status;
  private long length = -1;
  private boolean isChunked;
  private boolean isLast;
  private long left;
  private long bytes;

  /// Takes what has come.
  ///
  /// @return whether that was the end
  boolean take(ByteBuffer came) throws EOFException {
    while (came.hasRemaining() && next != Next.NOTHING) {
      switch (next) {
        case BODY, CHUNK, UNTIL_CLOSED -> pass(came);
        default -> read(came);
      }
    }
    return next == Next.NOTHING;
  }

  /// The server has closed the connection.
  void closed() throws EOFException {
    if (next != Next.UNTIL_CLOSED) {
      throw new EOFException("the answer ends after " + bytes + " bytes, before its end");
    }
    isLast = true;
    next = Next.NOTHING;
  }

  /// Whether the server takes no more requests on this connection.
  boolean isLast() {
    return isLast;
  }

  Heard heard() {
    return new Heard(status, bytes, some.toString());
  }

  private void pass(ByteBuffer came) {
    int count = (int) Math.min(came.remaining(), left);
    for (int i = 0; i < count && some.length() < SHOWN; i++) {
      some.append((char) (came.get(came.position() + i) & 0xFF));
    }
    came.position(came.position() + count);
    bytes += count;
    left -= count;
    if (left == 0) {
      next = next == Next.CHUNK ? Next.CHUNK_END : Next.NOTHING;
    }
  }

  private void read(ByteBuffer came) throws EOFException {
    while (came.hasRemaining()) {
      byte b = came.get();
      if (b == '\n') {
        String whole = line.toString().strip();
        line.setLength(0);
        next = after(whole);
        return;
      }
      if (line.length() == LONGEST_LINE) {
        throw new EOFException("a line of more than " + LONGEST_LINE + " bytes in the head");
      }
      line.append((char) (b & 0xFF));
    }
  }

  private Next after(String text) throws EOFException {
    return switch (next) {
      case STATUS -> status(text);
      case FIELD -> text.isEmpty() ? body() : field(text.toLowerCase(Locale.ROOT));
      case CHUNK_SIZE -> chunk(Long.parseLong(text.split(";", 2)[0].strip(), 16));
      case TRAILER -> text.isEmpty() ? Next.NOTHING : Next.TRAILER;
      default -> Next.CHUNK_SIZE;
    };
  }

  private Next status(String text) throws EOFException {
    if (text.length() < 12) {
      throw new EOFException("no status line: '" + text + "'");
    }
    status = Integer.parseInt(text.substring(9, 12));
    return Next.FIELD;
  }

  private Next field(String text) {
    if (text.startsWith("content-length:")) {
      length = Long.parseLong(text.substring(text.indexOf(':') + 1).strip());
    }
    isLast |= text.startsWith("connection:") && text.contains("close");
    isChunked |= text.startsWith("transfer-encoding:") && text.contains("chunked");
    return Next.FIELD;
  }

  private Next body() {
    if (isChunked) {
      return Next.CHUNK_SIZE;
    }
    if (length == 0 || status == 204) {
      return Next.NOTHING;
    }
    left = length < 0 ? Long.MAX_VALUE : length;
    return length < 0 ? Next.UNTIL_CLOSED : Next.BODY;
  }

  private Next chunk(long size) {
    left = size;
    return size == 0 ? Next.TRAILER : Next.CHUNK;
  }
}
