package tocsin.metrics.index;

import java.nio.ByteBuffer;

/// Whole numbers from zero up in seven bits a byte, the lowest first.
final class Varints {
  private static final int MORE = 0x80;

  private Varints() {}

  static void put(ByteBuffer to, int value) {
    int left = value;
    for (; (left & -MORE) != 0; left >>>= 7) {
      to.put((byte) (left | MORE));
    }
    to.put((byte) left);
  }

  static int get(ByteBuffer from) {
    int value = 0;
    for (int shift = 0; ; shift += 7) {
      byte b = from.get();
      value |= (b & 0x7F) << shift;
      if (b >= 0) {
        return value;
      }
    }
  }
}
