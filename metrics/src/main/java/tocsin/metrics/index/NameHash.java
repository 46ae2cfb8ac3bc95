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
    int last = until - Long.BYTES;
    for (int at = from; at < last; at += Long.BYTES) {
      h = fold(h ^ bytes.getLong(at), FIRST);
    }
    // The last eight bytes, some of which may have been taken already.
    long rest = last >= from ? bytes.getLong(last) : few(bytes, from, until);
    h = fold(fold(h ^ rest, SECOND), THIRD);
    return h >>> Integer.SIZE == 0 ? h | 1L << Integer.SIZE : h;
  }

  private static long few(ByteBuffer bytes, int from, int until) {
    long few = 0;
    for (int at = from; at < until; at++) {
      few = few << Byte.SIZE | bytes.get(at) & 0xFF;
    }
    return few;
  }

  private static long fold(long a, long b) {
    return a * b ^ Math.unsignedMultiplyHigh(a, b);
  }
}
