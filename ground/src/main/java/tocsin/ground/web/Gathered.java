package tocsin.ground.web;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.Optional;

/// All of an answer that came in parts.
final class Gathered {
  private Gathered() {}

  static byte[] bytes(WebParts parts) {
    var all = new ByteArrayOutputStream();
    try (parts) {
      Optional<ByteBuffer> part = parts.next();
      while (part.isPresent()) {
        byte[] bytes = new byte[part.get().remaining()];
        part.get().get(bytes);
        all.writeBytes(bytes);
        part = parts.next();
      }
    }
    return all.toByteArray();
  }
}
