package tocsin.metrics.block;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import tocsin.metrics.codec.ByteSink;

/// A few numbers of the index, each in as many bits as the largest needs above the least, so that
/// any of them is found at once. Used by one thread, for one row after the other.
final class PackedRow {
  private final MemorySegment file;
  private long at;
  private long base;
  private int width;
  private long mask;

  PackedRow(MemorySegment file) {
    this.file = file;
  }

  /// Writes at most a group of numbers, none negative and none of more than 56 bits.
  static void write(ByteSink to, long[] numbers, int count) {
    long base = Long.MAX_VALUE;
    long most = 0;
    for (int i = 0; i < count; i++) {
      base = Math.min(base, numbers[i]);
      most = Math.max(most, numbers[i]);
    }
    base = Math.min(base, most);
    int width = Long.SIZE - Long.numberOfLeadingZeros(most - base);
    to.putUnsigned(base);
    to.put(width);
    long pending = 0;
    int held = 0;
    for (int i = 0; i < count; i++) {
      pending |= numbers[i] - base << held;
      for (held += width; held >= Byte.SIZE; held -= Byte.SIZE) {
        to.put((int) pending);
        pending >>>= Byte.SIZE;
      }
    }
    if (held > 0) {
      to.put((int) pending);
    }
  }

  /// Moves to the row that stands here.
  ///
  /// @return where it ends
  long open(long start, int count) {
    long next = start;
    base = 0;
    for (int shift = 0; ; shift += 7) {
      byte b = file.get(ValueLayout.JAVA_BYTE, next++);
      base |= (long) (b & 0x7F) << shift;
      if (b >= 0) {
        break;
      }
    }
    width = file.get(ValueLayout.JAVA_BYTE, next++);
    mask = (1L << width) - 1;
    at = next;
    return next + ((long) count * width + 7 >>> 3);
  }

  /// The number at a place. Eight bytes are loaded, which a file has after any row.
  long get(int i) {
    long bit = (long) i * width;
    return base + (file.get(BlockFormat.I64, at + (bit >>> 3)) >>> (bit & 7) & mask);
  }

  /// The first `count` numbers together.
  long sum(int count) {
    long sum = count * base;
    if (width > 0) {
      for (int i = 0; i < count; i++) {
        sum += get(i) - base;
      }
    }
    return sum;
  }

  boolean isConstant() {
    return width == 0;
  }
}
