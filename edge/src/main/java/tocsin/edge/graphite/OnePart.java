package tocsin.edge.graphite;

import java.nio.ByteBuffer;
import java.util.Optional;
import tocsin.ground.web.WebParts;
import tocsin.metrics.query.Room;

/// An answer that is made whole, and takes its room until it was sent.
final class OnePart implements WebParts {
  private final Room.Held room;
  private Optional<ByteBuffer> all;

  /// @param room closed with this
  OnePart(byte[] all, Room.Held room) {
    this.all = Optional.of(ByteBuffer.wrap(all));
    this.room = room;
  }

  @Override
  public Optional<ByteBuffer> next() {
    Optional<ByteBuffer> part = all;
    all = Optional.empty();
    return part;
  }

  @Override
  public void close() {
    all = Optional.empty();
    room.close();
  }
}
