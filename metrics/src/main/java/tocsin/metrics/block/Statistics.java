package tocsin.metrics.block;

import java.util.OptionalLong;
import tocsin.metrics.codec.ByteSink;
import tocsin.metrics.codec.ByteSource;
import tocsin.metrics.codec.DecimalSum;
import tocsin.metrics.codec.Decimals;

/// What a chunk says of its values without being decoded.
///
/// @param sum of decimals the exact sum, rounded to a double in the end; of other values what
///   adding them in order gives
record Statistics(int count, double min, double max, double first, double last, double sum) {
  private static final int BITS = 0xFF;

  static Statistics of(double[] values, int from, int count) {
    double min = values[from];
    double max = values[from];
    double sum = 0;
    for (int i = from; i < from + count; i++) {
      min = Math.min(min, values[i]);
      max = Math.max(max, values[i]);
      sum += values[i];
    }
    return new Statistics(count, min, max, values[from], values[from + count - 1], sum);
  }

  /// @param exact the sum of the same values
  void write(ByteSink to, DecimalSum exact) {
    int exponent = exact.exponent();
    if (exponent == Decimals.NONE) {
      bits(to);
      return;
    }
    OptionalLong least = Decimals.mantissa(min, exponent);
    OptionalLong most = Decimals.mantissa(max, exponent);
    OptionalLong total = exact.mantissa();
    if (least.isEmpty() || most.isEmpty() || total.isEmpty()) {
      bits(to);
      return;
    }
    long base = least.getAsLong();
    to.put(exponent);
    to.putSigned(base);
    to.putUnsigned(most.getAsLong() - base);
    to.putUnsigned(Decimals.mantissa(first, exponent).orElseThrow() - base);
    to.putUnsigned(Decimals.mantissa(last, exponent).orElseThrow() - base);
    to.putUnsigned(total.getAsLong() - count * base);
  }

  private void bits(ByteSink to) {
    to.put(BITS);
    for (double value : new double[] {min, max, first, last, sum}) {
      to.putLong(Double.doubleToRawLongBits(value));
    }
  }

  static Statistics read(ByteSource from, int count) {
    int exponent = from.get();
    if (exponent == BITS) {
      double min = Double.longBitsToDouble(from.getLong());
      double max = Double.longBitsToDouble(from.getLong());
      double first = Double.longBitsToDouble(from.getLong());
      double last = Double.longBitsToDouble(from.getLong());
      return new Statistics(count, min, max, first, last, Double.longBitsToDouble(from.getLong()));
    }
    long base = from.getSigned();
    double max = Decimals.joined(base + from.getUnsigned(), exponent);
    double first = Decimals.joined(base + from.getUnsigned(), exponent);
    double last = Decimals.joined(base + from.getUnsigned(), exponent);
    double sum = Decimals.joined(count * base + from.getUnsigned(), exponent);
    return new Statistics(count, Decimals.joined(base, exponent), max, first, last, sum);
  }

  /// Leaves the statistics of a chunk behind.
  static void skip(ByteSource from) {
    if (from.get() == BITS) {
      from.position(from.position() + 5 * Double.BYTES);
      return;
    }
    for (int i = 0; i < 5; i++) {
      from.getUnsigned();
    }
  }
}
