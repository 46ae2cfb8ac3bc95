package tocsin.metrics.index;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/// Hashes of 64 bits whose every part may be used.
final class Hash {
  private static final VarHandle WORD =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  private Hash() {}

  static long of(byte[] bytes, int from, int to) {
    long hash = (long) to - from;
    int at = from;
    for (; at + 8 <= to; at += 8) {
      hash = mixed(hash ^ (long) WORD.get(bytes, at));
    }
    long rest = 0;
    for (; at < to; at++) {
      rest = rest << 8 | bytes[at] & 0xFF;
    }
    return mixed(hash ^ rest);
  }

  /// Spreads every bit over all of them.
  static long mixed(long value) {
    long high = Math.multiplyHigh(value ^ 0x9E3779B97F4A7C15L, 0xD6E8FEB86659FD93L);
    long mixed = (value ^ 0x9E3779B97F4A7C15L) * 0xD6E8FEB86659FD93L ^ high;
    return (mixed ^ mixed >>> 32) * 0x9E3779B97F4A7C15L ^ mixed >>> 29;
  }
}
