package tocsin.metrics.codec;

import java.nio.ByteBuffer;

/// Up to 256 whole numbers in as few bits as they need: the least of them, then what each is above
/// it in a fixed number of bits. The few that would need more bits are exceptions: they stand in
/// front with what is missing of them, so that one outlier does not widen all. It is read here as
/// codec 2 of `docs/formats/block-v1.md` has it; [PackedBits] has it as blocks do now.
final class BitGroup {
  static final int MOST = 256;

  private BitGroup() {}

  /// How a group is written best.
  ///
  /// @param base the least number
  /// @param exceptions how many numbers are wider than the width
  /// @param bytes all of the group
  record Shape(long base, int width, int exceptions, int bytes) {}

  static Shape shape(long[] numbers, int count) {
    long base = count == 0 ? 0 : numbers[0];
    for (int i = 1; i < count; i++) {
      base = Math.min(base, numbers[i]);
    }
    long all = 0;
    for (int i = 0; i < count; i++) {
      all |= numbers[i] - base;
    }
    int widest = bits(all);
    int header = Varint.size(base) + 2;
    if (widest == 0) {
      return new Shape(base, 0, 0, header);
    }
    int[] ofLength = new int[Long.SIZE + 1];
    for (int i = 0; i < count; i++) {
      ofLength[bits(numbers[i] - base)]++;
    }
    return narrowed(ofLength, count, new Shape(base, widest, 0, header + packed(count, widest)));
  }

  /// From wide to narrow: what has more bits than the width becomes an exception, until exceptions
  /// alone, two bytes each at least, take more than the best so far.
  private static Shape narrowed(int[] ofLength, int count, Shape widest) {
    Shape best = widest;
    int header = widest.bytes() - packed(count, widest.width());
    int exceptions = 0;
    for (int width = widest.width() - 1; width >= 0; width--) {
      exceptions += ofLength[width + 1];
      if (header + 2 * exceptions >= best.bytes()) {
        return best;
      }
      int bytes = header + packed(count, width);
      for (int length = width + 1; length <= widest.width(); length++) {
        bytes += ofLength[length] * (1 + Varint.bytes(length - width));
      }
      if (bytes < best.bytes()) {
        best = new Shape(widest.base(), width, exceptions, bytes);
      }
    }
    return best;
  }

  /// Reads a group at the buffer's position.
  static void read(ByteBuffer from, long[] numbers, int count) {
    long base = Varint.get(from);
    int width = from.get();
    int exceptions = from.get() & 0xFF;
    int exceptionsAt = from.position();
    for (int i = 0; i < exceptions; i++) {
      from.get();
      Varint.getUnsigned(from);
    }
    int start = from.position();
    unpack(from, start, width, numbers, count);
    int end = start + packed(count, width);
    from.position(exceptionsAt);
    for (int i = 0; i < exceptions; i++) {
      int at = from.get() & 0xFF;
      numbers[at] |= Varint.getUnsigned(from) << width;
    }
    from.position(end);
    for (int i = 0; i < count; i++) {
      numbers[i] += base;
    }
  }

  private static void unpack(ByteBuffer from, int start, int width, long[] numbers, int count) {
    long mask = mask(width);
    for (int i = 0; i < count; i++) {
      int bit = i * width;
      int at = start + (bit >>> 3);
      int skip = bit & 7;
      long number = load(from, at) >>> skip;
      if (skip + width > Long.SIZE) {
        number |= (long) from.get(at + Long.BYTES) << Long.SIZE - skip;
      }
      numbers[i] = number & mask;
    }
  }

  /// Eight bytes, as many of them as there are.
  private static long load(ByteBuffer from, int at) {
    if (at + Long.BYTES <= from.limit()) {
      return from.getLong(at);
    }
    long bytes = 0;
    for (int i = from.limit() - 1; i >= at; i--) {
      bytes = bytes << Byte.SIZE | from.get(i) & 0xFF;
    }
    return bytes;
  }

  static int packed(int count, int width) {
    return count * width + 7 >>> 3;
  }

  static int bits(long unsigned) {
    return Long.SIZE - Long.numberOfLeadingZeros(unsigned);
  }

  static long mask(int width) {
    return width == Long.SIZE ? -1 : (1L << width) - 1;
  }
}
