package tocsin.metrics.render;

import java.nio.ByteBuffer;
import java.util.Arrays;

/// Bytes that grow at their end. Not thread-safe.
final class Growing {
  private ByteBuffer bytes = ByteBuffer.allocate(1 << 12);

  /// The buffer, with room for so many bytes more.
  ByteBuffer room(int more) {
    if (bytes.remaining() < more) {
      int size = Math.max(bytes.capacity() * 2, bytes.position() + more);
      bytes = ByteBuffer.wrap(Arrays.copyOf(bytes.array(), size)).position(bytes.position());
    }
    return bytes;
  }

  byte[] toBytes() {
    return Arrays.copyOf(bytes.array(), bytes.position());
  }
}
