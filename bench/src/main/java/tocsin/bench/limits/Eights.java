package tocsin.bench.limits;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/// Looks for a byte in eight bytes at once.
final class Eights {
  private static final VarHandle LONG =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final long ONES = 0x0101_0101_0101_0101L;
  private static final long TOPS = 0x8080_8080_8080_8080L;

  private Eights() {}

  static long at(byte[] bytes, int at) {
    return (long) LONG.get(bytes, at);
  }

  /// The top bit of the first byte that is equal; above it there may be false ones.
  static long equal(long eight, int sought) {
    long different = eight ^ ONES * sought;
    return different - ONES & ~different & TOPS;
  }

  /// Line ends, the last few bytes left out.
  static long count(byte[] text) {
    long count = 0;
    for (int i = 0; i <= text.length - Long.BYTES; i += Long.BYTES) {
      count += Long.bitCount(equal(at(text, i), '\n'));
    }
    return count;
  }

  /// Where a byte comes next; it does.
  static int find(byte[] text, int from, int sought) {
    int at = from;
    long found = equal(at(text, at), sought);
    while (found == 0) {
      at += Long.BYTES;
      found = equal(at(text, at), sought);
    }
    return at + (Long.numberOfTrailingZeros(found) >>> 3);
  }
}
