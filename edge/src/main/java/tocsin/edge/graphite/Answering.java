package tocsin.edge.graphite;

import java.nio.ByteBuffer;
import java.util.Map;
import java.util.Optional;
import tocsin.ground.web.WebAnswer;
import tocsin.ground.web.WebBody;
import tocsin.ground.web.WebParts;
import tocsin.metrics.query.AbandonedException;
import tocsin.metrics.query.Room;
import tocsin.metrics.render.AnswerParts;

/// An answer that is written while it is sent. What it holds is given back when it was sent, or the
/// client has gone.
final class Answering implements WebParts {
  private final AnswerParts parts;
  private final Room.Held room;
  private final Patience patience;
  private final Queues queues;
  private Optional<ByteBuffer> begun = Optional.empty();
  private Optional<Turns.Turn> sending = Optional.empty();

  /// @param parts closed with this
  /// @param room closed with this
  /// @param queues for all parts but the first, which is made in the turn of its question
  Answering(AnswerParts parts, Room.Held room, Patience patience, Queues queues) {
    this.parts = parts;
    this.room = room;
    this.patience = patience;
    this.queues = queues;
  }

  /// Makes the first part, so that what is wrong is told in place of an answer. One that is not
  /// long is whole then: it takes less to send it at once.
  WebAnswer begun(String contentType) {
    begun = parts.next(queues.isCrowded());
    patience.rest();
    if (!parts.isDone()) {
      return WebAnswer.of(200, contentType, this);
    }
    room.close();
    ByteBuffer whole = begun.orElseGet(() -> ByteBuffer.allocate(0));
    return new WebAnswer(200, contentType, Map.of(), new WebBody.Lent(whole, parts::close));
  }

  @Override
  public Optional<ByteBuffer> next() {
    if (begun.isPresent()) {
      Optional<ByteBuffer> first = begun;
      begun = Optional.empty();
      return first;
    }
    if (sending.isEmpty()) {
      sending = Optional.of(queues.answers().take());
    }
    try (Turns.Turn _ = queues.work().take()) {
      patience.goOn();
      return parts.next(queues.isCrowded());
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
    sending.ifPresent(Turns.Turn::close);
  }
}
