package tocsin.metrics.codec;

import java.nio.ByteBuffer;

/// Whole numbers in seven bits a byte, the lowest first; signed ones in zigzag.
public final class Varint {
  private static final int MORE = 0x80;

  private Varint() {}

  /// Writes a signed number at a place.
  ///
  /// @return where the next one goes
  public static int put(byte[] to, int from, long value) {
    int at = from;
    long left = zigzag(value);
    for (; (left & ~0x7FL) != 0; left >>>= 7) {
      to[at++] = (byte) (left & 0x7F | MORE);
    }
    to[at++] = (byte) left;
    return at;
  }

  public static void putUnsigned(ByteBuffer to, long value) {
    long left = value;
    while ((left & ~0x7FL) != 0) {
      to.put((byte) (left & 0x7F | MORE));
      left >>>= 7;
    }
    to.put((byte) left);
  }

  public static long get(ByteBuffer from) {
    long value = getUnsigned(from);
    return (value >>> 1) ^ -(value & 1);
  }

  public static long getUnsigned(ByteBuffer from) {
    long value = 0;
    for (int shift = 0; ; shift += 7) {
      byte b = from.get();
      value |= (long) (b & 0x7F) << shift;
      if (b >= 0) {
        return value;
      }
    }
  }

  /// Bytes that a signed number takes.
  public static int size(long value) {
    return bytes(Long.SIZE - Long.numberOfLeadingZeros(zigzag(value)));
  }

  /// Bytes that an unsigned number of so many bits takes.
  public static int bytes(int bits) {
    return Math.max(1, (bits + 6) / 7);
  }

  static long zigzag(long value) {
    return (value << 1) ^ (value >> 63);
  }
}
