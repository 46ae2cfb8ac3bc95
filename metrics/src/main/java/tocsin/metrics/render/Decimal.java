package tocsin.metrics.render;

/// Numbers that have few decimal places, which is what most of them are, as text: several times as
/// fast as finding the shortest text of any number, and the same text.
///
/// Of decimals with at most 15 digits no two are the same `double`. So a number that reads back
/// from a count of millionths below 10^15 has that count for its shortest text, without the zeros
/// at its end; one multiplication finds it and one division proves it. Larger numbers have fewer
/// places to be tried.
final class Decimal {
  /// Bytes that the longest text takes which is written here, and what is written beyond it.
  static final int MOST = 32;

  /// Given back in place of an end when a number has more places.
  static final int LONGER = -1;

  private static final int[] POWERS = {1, 10, 100, 1_000, 10_000, 100_000, 1_000_000};
  private static final double LARGEST = 1e15;
  private static final double FEW = 1e9;
  private static final int MILLION = 1_000_000;

  /// What is one in its last place, with eight places.
  private static final int EIGHT_PLACES = 100_000_000;

  private Decimal() {}

  /// Writes a finite number as Python does. Whoever calls has made room for [#MOST].
  ///
  /// @return where the text ends, or [#LONGER]; then nothing was written
  static int write(byte[] into, int at, double v) {
    double size = Math.abs(v);
    if (size < MILLION) {
      int hundredths = (int) (size * 100 + 0.5);
      if (hundredths / 100.0 == size) {
        return Digits.hundredths(into, signed(into, at, v), hundredths);
      }
    }
    if (size >= LARGEST) {
      return LONGER;
    }
    long whole = (long) size;
    if (whole == size) {
      int end = Digits.whole(into, signed(into, at, v), whole);
      into[end] = '.';
      into[end + 1] = '0';
      return end + 2;
    }
    if (size >= FEW) {
      return large(into, at, v);
    }
    long millionths = (long) (size * MILLION + 0.5);
    if (millionths / 1e6 != size) {
      return LONGER;
    }
    long above = millionths / MILLION;
    int rest = (int) (millionths - above * MILLION);
    return fraction(into, Digits.whole(into, signed(into, at, v), above), rest, MILLION);
  }

  private static int signed(byte[] into, int at, double v) {
    if (v < 0) {
      into[at] = '-';
      return at + 1;
    }
    return at;
  }

  /// Writes the point and so many parts of one, at least one part.
  private static int fraction(byte[] into, int at, int parts, int ofOne) {
    into[at] = '.';
    return Digits.places(into, at + 1, parts * (EIGHT_PLACES / ofOne));
  }

  private static int large(byte[] into, int at, double v) {
    double size = Math.abs(v);
    for (int places = 1; places < POWERS.length; places++) {
      int power = POWERS[places];
      double scaled = Math.rint(size * power);
      if (scaled >= LARGEST) {
        return LONGER;
      }
      if (scaled / power == size) {
        long parts = (long) scaled;
        int end = Digits.whole(into, signed(into, at, v), parts / power);
        return fraction(into, end, (int) (parts % power), power);
      }
    }
    return LONGER;
  }
}
