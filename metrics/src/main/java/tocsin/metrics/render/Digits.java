package tocsin.metrics.render;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/// Whole numbers as digits, put where they stay, two at a time. Whoever calls has made room.
final class Digits {
  /// Digits of the longest number.
  static final int MOST = 19;

  private static final VarHandle PAIR =
      MethodHandles.byteArrayViewVarHandle(short[].class, ByteOrder.LITTLE_ENDIAN);
  private static final short[] PAIRS = new short[100];
  private static final long[] TENS = new long[MOST];

  static {
    for (int i = 0; i < PAIRS.length; i++) {
      PAIRS[i] = (short) ('0' + i % 10 << 8 | '0' + i / 10);
    }
    TENS[0] = 1;
    for (int i = 1; i < TENS.length; i++) {
      TENS[i] = TENS[i - 1] * 10;
    }
  }

  private Digits() {}

  /// Writes a number below 100 as two digits.
  static void pair(byte[] into, int at, int number) {
    PAIR.set(into, at, PAIRS[number]);
  }

  /// Writes a number that is not negative.
  ///
  /// @return where the text ends
  static int whole(byte[] into, int at, long number) {
    if (number < 10) {
      into[at] = (byte) ('0' + number);
      return at + 1;
    }
    if (number < 100) {
      pair(into, at, (int) number);
      return at + 2;
    }
    return padded(into, at, number, digits(number));
  }

  /// Writes a number that is not negative, with zeros in front of it to so many digits.
  ///
  /// @return where the text ends
  static int padded(byte[] into, int start, long number, int digits) {
    int end = start + digits;
    int at = end;
    long left = number;
    while (left > Integer.MAX_VALUE && at - start >= 2) {
      long above = left / 100;
      at -= 2;
      pair(into, at, (int) (left - above * 100));
      left = above;
    }
    // Dividing is cheaper with half the bits.
    int rest = (int) left;
    while (at - start >= 2) {
      int above = rest / 100;
      at -= 2;
      pair(into, at, rest - above * 100);
      rest = above;
    }
    if (at > start) {
      into[start] = (byte) ('0' + rest % 10);
    }
    return end;
  }

  /// How many digits a number has that is not negative. Its bits tell that up to one: 1233 / 4096
  /// is about the logarithm of two.
  private static int digits(long number) {
    int digits = (Long.SIZE - Long.numberOfLeadingZeros(number | 1)) * 1233 >>> 12;
    return digits < TENS.length && number >= TENS[digits] ? digits + 1 : Math.max(1, digits);
  }
}
