package tocsin.metrics.head;

import java.nio.ByteBuffer;

/// How points stand in the head one after the other, each against the one before it, so that a
/// regular series takes one to three bytes a point and a point is readable once it is written.
///
///     point      = token step? value?
///     token      = irregular:1 special:1 low:5 more:1        the lowest bit first
///     irregular    a zigzag varint follows: the step to this point minus the step before it; of
///                  the first point of all its stamp
///     plain        low and, if more, a varint above it: the zigzag difference of the mantissas
///     special      low is 31: eight bytes of IEEE bits follow; else low is the places from here
///                  on, and the zigzag varint of the mantissa itself follows
///
/// It stays in memory; the log and the blocks have formats of their own.
final class Stream {
  /// No point takes more: a token, ten bytes of step, ten of value.
  static final int MOST_BYTES = 21;

  static final int IRREGULAR = 1;
  static final int SPECIAL = 2;
  static final int LOW_SHIFT = 2;
  static final int LOW = 31;
  static final int LOW_BITS = 5;
  static final int MORE = 0x80;
  static final int BITS = 31;

  private Stream() {}

  static long zigzag(long value) {
    return value << 1 ^ value >> 63;
  }

  static long unzigzag(long value) {
    return value >>> 1 ^ -(value & 1);
  }

  /// A plain point without irregular step as one word of up to eight bytes, the lowest first. All
  /// differences of mantissas fit.
  static long word(long zigzag) {
    long word = (zigzag & LOW) << LOW_SHIFT;
    long rest = zigzag >>> LOW_BITS;
    if (rest == 0) {
      return word;
    }
    word |= MORE;
    int shift = Byte.SIZE;
    for (; rest > 0x7F; rest >>>= 7) {
      word |= (rest & 0x7F | MORE) << shift;
      shift += Byte.SIZE;
    }
    return word | rest << shift;
  }

  /// Bytes of a [#word].
  static int bytes(long zigzag) {
    int bits = Long.SIZE - Long.numberOfLeadingZeros(zigzag >>> LOW_BITS);
    return 1 + (bits + 6) / 7;
  }

  static int varint(ByteBuffer to, int at, long value) {
    int position = at;
    long left = value;
    for (; (left & ~0x7FL) != 0; left >>>= 7) {
      to.put(position++, (byte) (left & 0x7F | MORE));
    }
    to.put(position++, (byte) left);
    return position;
  }
}
