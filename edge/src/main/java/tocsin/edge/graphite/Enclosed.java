package tocsin.edge.graphite;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import tocsin.ground.web.WebParts;

/// Parts with a text before and behind them.
final class Enclosed implements WebParts {
  private final ArrayDeque<String> texts;
  private final WebParts parts;
  private boolean isBegun;

  /// @param parts closed with this
  Enclosed(String before, WebParts parts, String behind) {
    this.texts = new ArrayDeque<>(List.of(before, behind));
    this.parts = parts;
  }

  @Override
  public Optional<ByteBuffer> next() {
    if (!isBegun) {
      isBegun = true;
      return text();
    }
    Optional<ByteBuffer> part = parts.next();
    return part.isPresent() ? part : text();
  }

  private Optional<ByteBuffer> text() {
    return Optional.ofNullable(texts.poll())
        .map(text -> ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)));
  }

  @Override
  public void close() {
    parts.close();
  }
}
