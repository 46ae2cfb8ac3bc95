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

  /// Below this a number with six places has 15 digits at most.
  private static final double SIX_PLACES = 1e9;

  private Decimal() {}

  /// Writes a finite number as Python does. Whoever calls has made room for [#MOST]. Short, so that
  /// it becomes a part of the loops it is called in.
  ///
  /// @return where the text ends, or [#LONGER]; then what was written is none
  static int write(byte[] into, int at, double v) {
    if (v >= 0 && v < Digits.FEW) {
      int hundredths = (int) (v * 100 + 0.5);
      if (hundredths / 100.0 == v) {
        return Digits.fewHundredths(into, at, hundredths);
      }
    }
    return v < 0 ? negative(into, at, v) : other(into, at, v);
  }

  private static int negative(byte[] into, int at, double v) {
    into[at] = '-';
    return write(into, at + 1, -v);
  }

  /// Numbers that are not negative, and not a few hundredths.
  private static int other(byte[] into, int at, double v) {
    if (v >= Digits.FEW && v < Digits.MILLION) {
      int hundredths = (int) (v * 100 + 0.5);
      if (hundredths / 100.0 == v) {
        return Digits.hundredths(into, at, hundredths);
      }
    }
    if (v >= LARGEST) {
      return LONGER;
    }
    long whole = (long) v;
    if (whole == v) {
      int end = Digits.whole(into, at, whole);
      into[end] = '.';
      into[end + 1] = '0';
      return end + 2;
    }
    return v < SIX_PLACES ? millionths(into, at, v) : large(into, at, v);
  }

  private static int millionths(byte[] into, int at, double v) {
    long millionths = (long) (v * Digits.MILLION + 0.5);
    if (millionths / 1e6 != v) {
      return LONGER;
    }
    if (millionths < (long) Digits.FEW * Digits.MILLION) {
      return Digits.millionths(into, at, millionths);
    }
    long whole = millionths / Digits.MILLION;
    int rest = (int) (millionths - whole * Digits.MILLION);
    return fraction(into, Digits.whole(into, at, whole), rest, Digits.MILLION);
  }

  /// Writes the point and so many parts of one, at least one part.
  private static int fraction(byte[] into, int at, int parts, int ofOne) {
    into[at] = '.';
    return Digits.places(into, at + 1, parts * (Digits.EIGHT_PLACES / ofOne));
  }

  private static int large(byte[] into, int at, double v) {
    for (int places = 1; places < POWERS.length; places++) {
      int power = POWERS[places];
      double scaled = Math.rint(v * power);
      if (scaled >= LARGEST) {
        return LONGER;
      }
      if (scaled / power == v) {
        long parts = (long) scaled;
        int end = Digits.whole(into, at, parts / power);
        return fraction(into, end, (int) (parts % power), power);
      }
    }
    return LONGER;
  }
}
