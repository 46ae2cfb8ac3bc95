package tocsin.metrics.render;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/// Whole numbers as digits, put where they stay, eight at a time: two halves are looked up, and are
/// one word, each of whose bytes is a digit. Whoever calls has made room.
final class Digits {
  /// Digits of the longest number.
  static final int MOST = 19;

  /// What is written beyond the end of a text, anything, to be written over: room for it has to be
  /// there.
  static final int BEYOND = 7;

  private static final VarHandle EIGHT =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final VarHandle FOUR =
      MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
  private static final long ZEROS = 0x3030_3030_3030_3030L;

  /// Makes the last of eight digits count, so that of a zero one digit is left.
  private static final long LAST = 1L << 56;

  /// Of hundredths, makes the last digit of ones count.
  private static final long ONES = 1L << 40;

  /// Numbers below this have eight digits at most.
  static final int EIGHT_DIGITS = 100_000_000;

  private static final int FOUR_DIGITS = 10_000;
  private static final int POINT_AND_ZERO = '.' | '0' << 8;

  /// The digits of each number below ten thousand, a byte each, the first one lowest.
  private static final int[] HALVES = halves();

  /// Numbers below this are looked up with a point behind them.
  static final int FEW = 10_000;

  /// Their text with a point and a zero, the first character lowest, and in the highest byte where
  /// the zero stands.
  private static final long[] WITH_POINT = withPoint();

  /// Hundredths after a point, without a zero at the end of two, in the same way.
  private static final int[] AFTER_POINT = afterPoint();

  static final int MILLION = 1_000_000;

  /// What is one in its last place, with eight places.
  static final int EIGHT_PLACES = 100_000_000;

  /// Bytes of a number below [#EIGHT_DIGITS] with a point and a zero, of hundredths below [#FEW],
  /// or of as many millionths as an `int` counts, at most.
  static final int LONGEST_ALIKE = 11;

  private Digits() {}

  private static long[] withPoint() {
    var all = new long[FEW];
    for (int i = 0; i < FEW; i++) {
      String whole = i + ".";
      all[i] = packed(whole + "0", whole.length(), Long.BYTES);
    }
    return all;
  }

  private static int[] afterPoint() {
    var all = new int[100];
    for (int i = 0; i < 100; i++) {
      String places = i % 10 == 0 ? "" + i / 10 : "" + i / 10 + i % 10;
      all[i] = (int) packed(places, places.length(), Integer.BYTES);
    }
    return all;
  }

  private static long packed(String text, int count, int bytes) {
    long packed = count;
    for (int i = bytes - 2; i >= 0; i--) {
      packed = packed << Byte.SIZE | (i < text.length() ? text.charAt(i) : 0);
    }
    return packed;
  }

  private static int[] halves() {
    var halves = new int[FOUR_DIGITS];
    for (int i = 0; i < FOUR_DIGITS; i++) {
      halves[i] = i / 1_000 | (i / 100 % 10) << 8 | (i / 10 % 10) << 16 | (i % 10) << 24;
    }
    return halves;
  }

  /// Writes a number that is not negative.
  ///
  /// @return where the text ends
  static int whole(byte[] into, int at, long number) {
    if (number >= EIGHT_DIGITS) {
      long above = number / EIGHT_DIGITS;
      return padded(into, whole(into, at, above), (int) (number - above * EIGHT_DIGITS));
    }
    long digits = digits((int) number);
    int zeros = Long.numberOfTrailingZeros(digits | LAST) >>> 3;
    EIGHT.set(into, at, (digits + ZEROS) >>> (zeros << 3));
    return at + Long.BYTES - zeros;
  }

  /// Writes a number below a hundred million, with zeros in front of it to eight digits.
  ///
  /// @return where the text ends
  static int padded(byte[] into, int at, int number) {
    EIGHT.set(into, at, digits(number) + ZEROS);
    return at + Long.BYTES;
  }

  /// Writes decimal places: a number below a hundred million of the hundred-millionth parts,
  /// without the zeros at its end but for the first.
  ///
  /// @return where the text ends
  static int places(byte[] into, int at, int number) {
    long digits = digits(number);
    EIGHT.set(into, at, digits + ZEROS);
    return at + Long.BYTES - (Long.numberOfLeadingZeros(digits | 1) >>> 3);
  }

  /// Writes millionths, below [#FEW] millions of them, with a point and at least one place.
  ///
  /// @return where the text ends
  static int millionths(byte[] into, int at, long number) {
    int whole = (int) (number / MILLION);
    int rest = (int) (number - (long) whole * MILLION);
    return places(into, fewAndPoint(into, at, whole), rest * (EIGHT_PLACES / MILLION));
  }

  /// Writes hundredths, below a hundred million of them, with a point and at least one place.
  ///
  /// @return where the text ends
  static int hundredths(byte[] into, int at, int number) {
    long digits = digits(number);
    int zeros = Long.numberOfTrailingZeros(digits | ONES) >>> 3;
    long text = digits + ZEROS;
    EIGHT.set(into, at, text >>> (zeros << 3));
    int point = at + 6 - zeros;
    FOUR.set(into, point, '.' | (int) (text >>> 48) << 8);
    return digits >>> 56 == 0 ? point + 2 : point + 3;
  }

  /// The same of numbers below [#FEW], which are most: a third faster.
  static int fewHundredths(byte[] into, int at, int hundredths) {
    int whole = hundredths / 100;
    int places = AFTER_POINT[hundredths - whole * 100];
    int point = fewAndPoint(into, at, whole);
    FOUR.set(into, point, places);
    return point + (places >>> 24);
  }

  /// Writes a number below [#FEW] and a point, and a zero behind it that may be written over.
  ///
  /// @return where the zero stands
  static int fewAndPoint(byte[] into, int at, int number) {
    long text = WITH_POINT[number];
    EIGHT.set(into, at, text);
    return at + (int) (text >>> 56);
  }

  /// Writes a number below [#EIGHT_DIGITS] with a point and a zero.
  ///
  /// @return where the text ends
  static int wholeAndZero(byte[] into, int at, int number) {
    if (number < FEW) {
      return fewAndPoint(into, at, number) + 1;
    }
    long digits = digits(number);
    int zeros = Long.numberOfTrailingZeros(digits) >>> 3;
    EIGHT.set(into, at, (digits + ZEROS) >>> (zeros << 3));
    int point = at + Long.BYTES - zeros;
    FOUR.set(into, point, POINT_AND_ZERO);
    return point + 2;
  }

  /// Four digits of a number below ten thousand, a byte each, the first one lowest.
  static int four(int number) {
    return HALVES[number] + (int) ZEROS;
  }

  // The halves of a number below a hundred million; the first digit stands lowest.
  private static long digits(int number) {
    int above = number / FOUR_DIGITS;
    return HALVES[above] | (long) HALVES[number - above * FOUR_DIGITS] << 32;
  }
}
