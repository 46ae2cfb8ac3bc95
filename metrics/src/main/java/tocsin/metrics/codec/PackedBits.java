package tocsin.metrics.codec;

import tocsin.metrics.codec.BitGroup.Shape;

/// A [BitGroup] as codec 3 of `docs/formats/block-v2.md` writes it: the count of exceptions only
/// where there are some.
final class PackedBits {
  private static final int WITH_EXCEPTIONS = 0x80;

  /// Any number of at most so many bits lies within the eight bytes that begin where it begins.
  private static final int WITHIN_ONE_LOAD = Long.SIZE - Byte.SIZE + 1;

  private PackedBits() {}

  static void write(ByteSink to, long[] numbers, int count, Shape shape) {
    int width = shape.width();
    to.putSigned(shape.base());
    if (shape.exceptions() == 0) {
      to.put(width);
    } else {
      to.put(width | WITH_EXCEPTIONS);
      to.put(shape.exceptions());
      exceptions(to, numbers, count, shape);
    }
    pack(to, numbers, count, shape);
  }

  private static void exceptions(ByteSink to, long[] numbers, int count, Shape shape) {
    for (int i = 0; i < count; i++) {
      long above = numbers[i] - shape.base();
      if (BitGroup.bits(above) > shape.width()) {
        to.put(i);
        to.putUnsigned(above >>> shape.width());
      }
    }
  }

  private static void pack(ByteSink to, long[] numbers, int count, Shape shape) {
    int width = shape.width();
    long mask = BitGroup.mask(width);
    long pending = 0;
    int held = 0;
    for (int i = 0; i < count; i++) {
      long low = numbers[i] - shape.base() & mask;
      pending |= low << held;
      held += width;
      if (held >= Long.SIZE) {
        to.putLong(pending);
        held -= Long.SIZE;
        // A shift by the whole width of a long would do nothing.
        pending = held == 0 ? 0 : low >>> width - held;
      }
    }
    for (; held > 0; held -= Byte.SIZE) {
      to.put((int) pending & 0xFF);
      pending >>>= Byte.SIZE;
    }
  }

  /// Reads a group to `at` and after.
  static void read(ByteSource from, long[] numbers, int at, int count) {
    long base = from.getSigned();
    int header = from.get();
    int width = header & ~WITH_EXCEPTIONS;
    int exceptions = header == width ? 0 : from.get();
    int exceptionsAt = from.position();
    for (int i = 0; i < exceptions; i++) {
      from.get();
      from.getUnsigned();
    }
    int start = from.position();
    Bits bits = new Bits(base, width);
    unpack(from, numbers, at, count, bits);
    from.position(exceptionsAt);
    for (int i = 0; i < exceptions; i++) {
      int which = from.get();
      numbers[at + which] += from.getUnsigned() << width;
    }
    from.position(start + BitGroup.packed(count, width));
  }

  private record Bits(long base, int width) {}

  private static void unpack(ByteSource from, long[] numbers, int at, int count, Bits bits) {
    if (bits.width() > WITHIN_ONE_LOAD) {
      wide(from, numbers, at, count, bits);
      return;
    }
    byte[] bytes = from.bytes();
    int start = from.position();
    int width = bits.width();
    long base = bits.base();
    long mask = BitGroup.mask(width);
    for (int i = 0, bit = 0; i < count; i++, bit += width) {
      long eight = ByteSource.longAt(bytes, start + (bit >>> 3));
      numbers[at + i] = (eight >>> (bit & 7) & mask) + base;
    }
  }

  private static void wide(ByteSource from, long[] numbers, int at, int count, Bits bits) {
    byte[] bytes = from.bytes();
    int start = from.position();
    int width = bits.width();
    for (int i = 0, bit = 0; i < count; i++, bit += width) {
      int first = start + (bit >>> 3);
      int skip = bit & 7;
      long number = ByteSource.longAt(bytes, first) >>> skip;
      if (skip + width > Long.SIZE) {
        number |= (long) bytes[first + Long.BYTES] << Long.SIZE - skip;
      }
      numbers[at + i] = (number & BitGroup.mask(width)) + bits.base();
    }
  }
}
