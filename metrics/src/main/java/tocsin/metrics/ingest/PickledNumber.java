package tocsin.metrics.ingest;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import tocsin.metrics.ingest.Numbers.BadNumberException;

/// What Python's `float()` makes of a pickled value: of numbers, and of texts that look like one,
/// as several senders write them.
final class PickledNumber {
  /// More bytes than the largest double has, as a whole number.
  private static final int LONGEST = 129;

  private PickledNumber() {}

  /// @param in where the value stands, little-endian
  static double of(long value, ByteBuffer in) throws BadNumberException {
    int at = Pickled.at(value);
    int length = Pickled.length(value);
    return switch (Pickled.kind(value)) {
      case Pickled.WHOLE -> (int) value;
      case Pickled.FLOAT -> Double.longBitsToDouble(Long.reverseBytes(in.getLong(at)));
      case Pickled.LONG -> whole(in, at, length);
      case Pickled.TEXT, Pickled.ESCAPED, Pickled.DIGITS -> text(in, at, at + length);
      default -> throw new BadNumberException();
    };
  }

  private static double text(ByteBuffer in, int from, int until) throws BadNumberException {
    int first = from;
    int end = until;
    while (first < end && PlaintextIntake.blank(in.get(first))) {
      first++;
    }
    while (end > first && PlaintextIntake.blank(in.get(end - 1))) {
      end--;
    }
    return Numbers.parse(in, first, end);
  }

  private static double whole(ByteBuffer in, int at, int length) throws BadNumberException {
    if (length <= Long.BYTES) {
      long number = 0;
      for (int i = length - 1; i >= 0; i--) {
        number = number << Byte.SIZE | in.get(at + i) & 0xFF;
      }
      int unused = Long.SIZE - length * Byte.SIZE;
      return length == 0 ? 0 : number << unused >> unused;
    }
    if (length > LONGEST) {
      throw new BadNumberException();
    }
    return large(in, at, length);
  }

  private static double large(ByteBuffer in, int at, int length) throws BadNumberException {
    byte[] big = new byte[length];
    for (int i = 0; i < length; i++) {
      big[i] = in.get(at + length - 1 - i);
    }
    double value = new BigInteger(big).doubleValue();
    if (Double.isInfinite(value)) {
      throw new BadNumberException();
    }
    return value;
  }
}
