package tocsin.metrics.codec;

import java.nio.ByteBuffer;

/// The values of codec 2 in groups: decimals as they are, as differences, or as differences of
/// differences, whichever is shortest; their bits as numbers where one of the group is no decimal.
/// Used by one thread.
final class PackedValues {
  private static final int RAW = 0;
  private static final int MODE_BITS = 2;

  private final long[] numbers = new long[BitGroup.MOST];

  /// The header of a group is its mode, then the exponent. Mode 1 has the mantissas, each mode
  /// after it one difference more.
  void read(ByteBuffer from, double[] values, int count) {
    for (int at = 0; at < count; at += BitGroup.MOST) {
      readGroup(from, values, at, Math.min(BitGroup.MOST, count - at));
    }
  }

  private void readGroup(ByteBuffer from, double[] values, int at, int count) {
    int header = from.get() & 0xFF;
    int mode = header & (1 << MODE_BITS) - 1;
    if (mode == RAW) {
      BitGroup.read(from, numbers, count);
      for (int i = 0; i < count; i++) {
        values[at + i] = Double.longBitsToDouble(numbers[i]);
      }
      return;
    }
    int differences = mode - 1;
    long first = differences > 0 ? Varint.get(from) : 0;
    long second = differences > 1 ? Varint.get(from) : 0;
    BitGroup.read(from, numbers, count - differences);
    if (differences > 1) {
      sum(numbers, second, count - 1);
    }
    if (differences > 0) {
      sum(numbers, first, count);
    }
    int exponent = header >>> MODE_BITS;
    for (int i = 0; i < count; i++) {
      values[at + i] = Decimals.joined(numbers[i], exponent);
    }
  }

  /// Differences back to `count` numbers that begin with `first`.
  private static void sum(long[] differences, long first, int count) {
    long number = first;
    for (int i = 0; i < count; i++) {
      long difference = i + 1 < count ? differences[i] : 0;
      differences[i] = number;
      number += difference;
    }
  }
}
