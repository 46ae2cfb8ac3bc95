package tocsin.metrics.render;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import tocsin.metrics.query.Coming;
import tocsin.metrics.query.Frame;

/// Series that are there already, and come a few at a time. Counts those that have come.
final class Ready implements Coming {
  private final List<Frame> frames;
  private final int atOnce;
  int came;
  boolean isClosed;

  Ready(List<Frame> frames, int atOnce) {
    this.frames = frames;
    this.atOnce = atOnce;
  }

  static Ready of(Frame... frames) {
    return new Ready(List.of(frames), 2);
  }

  /// All of an answer that is made by one thread.
  static byte[] bytes(AnswerParts parts) {
    return bytes(parts, true);
  }

  static byte[] bytes(AnswerParts parts, boolean isCrowded) {
    var all = new ByteArrayOutputStream();
    Optional<ByteBuffer> part = parts.next(isCrowded);
    while (part.isPresent()) {
      ByteBuffer bytes = part.get();
      all.write(bytes.array(), bytes.arrayOffset() + bytes.position(), bytes.remaining());
      part = parts.next(isCrowded);
    }
    return all.toByteArray();
  }

  @Override
  public Outline outline() {
    return new Outline(
        frames.size(),
        frames.stream().mapToLong(Frame::size).sum(),
        frames.stream().mapToLong(Frame::start).min().orElse(0),
        frames.stream().mapToLong(Frame::end).max().orElse(0));
  }

  @Override
  public <T> List<T> next(boolean isCrowded, Made<T> made) {
    List<Frame> some = frames.subList(came, Math.min(frames.size(), came + atOnce));
    came += some.size();
    return some.stream().map(f -> made.of(f, isCrowded)).toList();
  }

  @Override
  public void close() {
    isClosed = true;
  }
}
