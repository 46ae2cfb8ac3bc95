package tocsin.metrics.codec;

/// Reads what [ValueWriter] wrote.
final class ValueReader {
  private static final int MODE = (1 << ValueWriter.MODE_BITS) - 1;

  private ValueReader() {}

  /// Reads `count` values to `at` and after; what `numbers` held there is lost.
  static void read(ByteSource from, long[] numbers, double[] values, int at, int count) {
    for (int done = 0; done < count; done += BitGroup.MOST) {
      group(from, numbers, values, at + done, Math.min(BitGroup.MOST, count - done));
    }
  }

  private static void group(ByteSource from, long[] numbers, double[] values, int at, int count) {
    int header = from.get();
    int differences = (header & MODE) - 1;
    long first = differences > 0 ? from.getSigned() : 0;
    long second = differences > 1 ? from.getSigned() : 0;
    PackedBits.read(from, numbers, at, count - Math.max(0, differences));
    if (differences > 1) {
      sum(numbers, at, count - 1, second);
    }
    if (differences > 0) {
      sum(numbers, at, count, first);
    }
    if (differences < 0) {
      bits(numbers, values, at, count, header >>> ValueWriter.MODE_BITS);
    } else {
      Decimals.join(numbers, header >>> ValueWriter.MODE_BITS, values, at, count);
    }
  }

  private static void bits(long[] numbers, double[] values, int at, int count, int zeros) {
    for (int i = at; i < at + count; i++) {
      values[i] = Double.longBitsToDouble(numbers[i] << zeros);
    }
  }

  /// Differences back to `count` numbers that begin with `first`.
  private static void sum(long[] differences, int at, int count, long first) {
    long number = first;
    for (int i = at; i < at + count - 1; i++) {
      long difference = differences[i];
      differences[i] = number;
      number += difference;
    }
    differences[at + count - 1] = number;
  }
}
