package tocsin.metrics.codec;

import java.nio.ByteBuffer;
import tocsin.metrics.codec.BitGroup.Shape;

/// Writes codec 2 as blocks of version 1 were written, so that reading them can be tried with more
/// than the golden files.
final class OldPackedWriter {
  private static final int MOST_DIFFERENCES = 2;

  private final ByteBuffer to;
  private final long[] numbers = new long[BitGroup.MOST];
  private final long[] tried = new long[BitGroup.MOST];

  OldPackedWriter(ByteBuffer to) {
    this.to = to;
  }

  static int mostBytes(int count) {
    return 64 + 17 * count + 32 * (count / BitGroup.MOST + 1);
  }

  void write(long[] millis, double[] values) {
    times(millis);
    for (int from = 0; from < values.length; from += BitGroup.MOST) {
      group(values, from, Math.min(BitGroup.MOST, values.length - from));
    }
  }

  private void times(long[] millis) {
    long step = millis.length < 2 ? 0 : millis[1] - millis[0];
    boolean regular = true;
    for (int i = 1; i < millis.length; i++) {
      regular &= millis[i] - millis[i - 1] == step;
    }
    to.put((byte) (regular ? 0 : 1));
    put(to, millis[0]);
    if (regular) {
      put(to, step);
      return;
    }
    for (int from = 1; from < millis.length; from += BitGroup.MOST) {
      int size = Math.min(BitGroup.MOST, millis.length - from);
      for (int i = 0; i < size; i++) {
        numbers[i] = millis[from + i] - millis[from + i - 1];
      }
      bits(size);
    }
  }

  private void group(double[] values, int from, int count) {
    int exponent = Decimals.split(values, from, count, numbers);
    if (exponent == Decimals.NONE) {
      for (int i = 0; i < count; i++) {
        numbers[i] = Double.doubleToRawLongBits(values[from + i]);
      }
      to.put((byte) 0);
      bits(count);
      return;
    }
    int differences = shortest(count);
    to.put((byte) (exponent << 2 | differences + 1));
    for (int d = 0; d < differences; d++) {
      put(to, numbers[0]);
      difference(numbers, count - d);
    }
    bits(count - differences);
  }

  private int shortest(int count) {
    System.arraycopy(numbers, 0, tried, 0, count);
    int best = 0;
    int bestBytes = BitGroup.shape(tried, count).bytes();
    int first = 0;
    for (int d = 1; d <= Math.min(MOST_DIFFERENCES, count - 1); d++) {
      first += Varint.size(tried[0]);
      difference(tried, count - d + 1);
      int bytes = first + BitGroup.shape(tried, count - d).bytes();
      if (bytes < bestBytes) {
        bestBytes = bytes;
        best = d;
      }
    }
    return best;
  }

  private static void difference(long[] of, int count) {
    for (int i = 0; i + 1 < count; i++) {
      of[i] = of[i + 1] - of[i];
    }
  }

  private void bits(int count) {
    Shape shape = BitGroup.shape(numbers, count);
    put(to, shape.base());
    to.put((byte) shape.width()).put((byte) shape.exceptions());
    for (int i = 0; i < count; i++) {
      long above = numbers[i] - shape.base();
      if (BitGroup.bits(above) > shape.width()) {
        to.put((byte) i);
        Varint.putUnsigned(to, above >>> shape.width());
      }
    }
    pack(count, shape);
  }

  // Bit by bit: slow, and sure.
  private void pack(int count, Shape shape) {
    byte[] packed = new byte[BitGroup.packed(count, shape.width())];
    for (int i = 0; i < count; i++) {
      long above = numbers[i] - shape.base();
      for (int b = 0; b < shape.width(); b++) {
        int bit = i * shape.width() + b;
        packed[bit >>> 3] |= (byte) ((above >>> b & 1) << (bit & 7));
      }
    }
    to.put(packed);
  }

  private static void put(ByteBuffer to, long signed) {
    Varint.putUnsigned(to, Varint.zigzag(signed));
  }
}
