package tocsin.metrics.index;

import java.nio.ByteBuffer;

/// Hashes of names, different in each process. Each step folds a product of 128 bits.
final class NameHash {
  private static final long FIRST = 0x9E37_79B9_7F4A_7C15L;
  private static final long SECOND = 0xD6E8_FEB8_6659_FD93L;
  private static final long THIRD = 0xA076_1D64_78BD_642FL;

  private final long seed;

  /// @param seed what nobody outside can foresee, so that nobody can make names collide
  NameHash(long seed) {
    this.seed = seed;
  }

  /// The hash of a name. Its upper half is never 0, so that no full slot looks empty.
  ///
  /// @param bytes little-endian; the name stands from `from` to before `until`
  long of(ByteBuffer bytes, int from, int until) {
    long h = seed ^ until - from;
    int at = from;
    for (; at <= until - Long.BYTES; at += Long.BYTES) {
      h = fold(h ^ bytes.getLong(at), FIRST);
    }
    long rest = 0;
    for (; at < until; at++) {
      rest = rest << Byte.SIZE | bytes.get(at) & 0xFF;
    }
    h = fold(fold(h ^ rest, SECOND), THIRD);
    return h >>> Integer.SIZE == 0 ? h | 1L << Integer.SIZE : h;
  }

  private static long fold(long a, long b) {
    return a * b ^ Math.unsignedMultiplyHigh(a, b);
  }
}
