package tocsin.edge.graphite;

import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import tocsin.ground.web.WebAnswer;
import tocsin.ground.web.WebParts;
import tocsin.metrics.query.AbandonedException;
import tocsin.metrics.query.Room;
import tocsin.metrics.render.AnswerParts;

/// An answer that is written while it is sent. What it holds is given back when it was sent, or the
/// client has gone.
final class Answering implements WebParts {
  private static final int WHOLE = 4 * AnswerParts.PART;

  private final AnswerParts parts;
  private final Room.Held room;
  private final Patience patience;
  private final Deque<ByteBuffer> begun = new ArrayDeque<>();

  /// @param parts closed with this
  /// @param room closed with this
  Answering(AnswerParts parts, Room.Held room, Patience patience) {
    this.parts = parts;
    this.room = room;
    this.patience = patience;
  }

  /// Makes the first parts, so that what is wrong is told in place of an answer. One that is not
  /// long is whole then: it takes less to send it at once.
  WebAnswer begun(String contentType) {
    int bytes = 0;
    while (!parts.isDone() && bytes < WHOLE) {
      Optional<ByteBuffer> part = parts.next();
      bytes += part.map(ByteBuffer::remaining).orElse(0);
      part.ifPresent(begun::add);
    }
    patience.rest();
    if (!parts.isDone()) {
      return WebAnswer.of(200, contentType, this);
    }
    close();
    ByteBuffer all = ByteBuffer.allocate(bytes);
    begun.forEach(all::put);
    return WebAnswer.of(200, contentType, all.array());
  }

  @Override
  public Optional<ByteBuffer> next() {
    if (!begun.isEmpty()) {
      return Optional.of(begun.remove());
    }
    patience.goOn();
    try {
      return parts.next();
    } catch (AbandonedException e) {
      throw patience.why(e);
    } finally {
      patience.rest();
    }
  }

  @Override
  public void close() {
    parts.close();
    room.close();
  }
}
