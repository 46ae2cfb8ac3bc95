package tocsin.metrics.codec;

import tocsin.metrics.codec.BitGroup.Shape;

/// Writes codec 3 of `docs/formats/block-v2.md`: values without their stamps, in groups of 256.
/// Decimals as they are, as differences, or as differences of differences, whichever is shortest;
/// where one of a group is no decimal, the bits of all. Used by one thread, again and again.
public final class ValueWriter {
  public static final int ID = 3;

  static final int RAW = 0;
  static final int MODE_BITS = 2;
  private final long[] numbers = new long[BitGroup.MOST];
  private final long[] once = new long[BitGroup.MOST];
  private final long[] twice = new long[BitGroup.MOST];
  private final DecimalSum sum = new DecimalSum();

  /// Writes `count` values.
  ///
  /// @return their sum, valid until the next write
  public DecimalSum write(ByteSink to, double[] values, int from, int count) {
    sum.clear();
    for (int at = 0; at < count; at += BitGroup.MOST) {
      group(to, values, from + at, Math.min(BitGroup.MOST, count - at));
    }
    return sum;
  }

  private void group(ByteSink to, double[] values, int from, int count) {
    int exponent = Decimals.split(values, from, count, numbers);
    if (exponent == Decimals.NONE) {
      sum.spoil();
      raw(to, values, from, count);
    } else {
      sum.add(exponent, numbers, count);
      decimals(to, exponent, count);
    }
  }

  /// Zeros that all of the bits end in are left out: floats that were made doubles have 29.
  private void raw(ByteSink to, double[] values, int from, int count) {
    long all = 0;
    for (int i = 0; i < count; i++) {
      numbers[i] = Double.doubleToRawLongBits(values[from + i]);
      all |= numbers[i];
    }
    int zeros = Math.min(Long.SIZE - 1, Long.numberOfTrailingZeros(all));
    for (int i = 0; i < count; i++) {
      numbers[i] >>>= zeros;
    }
    to.put(zeros << MODE_BITS | RAW);
    PackedBits.write(to, numbers, count, BitGroup.shape(numbers, count));
  }

  /// Second differences are tried only where first ones were better than none.
  private void decimals(ByteSink to, int exponent, int count) {
    Shape none = BitGroup.shape(numbers, count);
    difference(numbers, once, count);
    Shape first = BitGroup.shape(once, count - 1);
    int firstBytes = Varint.size(numbers[0]) + first.bytes();
    int header = exponent << MODE_BITS;
    if (count < 2 || none.bytes() <= firstBytes) {
      to.put(header | 1);
      PackedBits.write(to, numbers, count, none);
      return;
    }
    difference(once, twice, count - 1);
    Shape second = BitGroup.shape(twice, count - 2);
    if (first.bytes() <= Varint.size(once[0]) + second.bytes()) {
      to.put(header | 2);
      to.putSigned(numbers[0]);
      PackedBits.write(to, once, count - 1, first);
    } else {
      to.put(header | 3);
      to.putSigned(numbers[0]);
      to.putSigned(once[0]);
      PackedBits.write(to, twice, count - 2, second);
    }
  }

  private static void difference(long[] of, long[] to, int count) {
    for (int i = 0; i + 1 < count; i++) {
      to[i] = of[i + 1] - of[i];
    }
  }
}
