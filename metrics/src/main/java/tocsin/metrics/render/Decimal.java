package tocsin.metrics.render;

/// Numbers that have few decimal places, which is what most of them are, as text: several times as
/// fast as finding the shortest text of any number, and the same text.
///
/// Of decimals with at most 15 digits no two are the same `double`. So a number that reads back
/// from a count of millionths below 10^15 has that count for its shortest text, without the zeros
/// at its end; one multiplication finds it and one division proves it. Larger numbers have fewer
/// places to be tried.
final class Decimal {
  /// Signs of the longest text that is written here.
  static final int MOST = 32;

  /// Given back in place of an end when a number has more places.
  static final int LONGER = -1;

  private static final double[] POWERS = {1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6};
  private static final double LARGEST = 1e15;
  private static final double FEW = 1e9;
  private static final int MILLION = 1_000_000;

  private Decimal() {}

  /// Writes a finite number as Python does. Whoever calls has made room for [#MOST].
  ///
  /// @return where the text ends, or [#LONGER]; then nothing was written
  static int write(byte[] into, int at, double v) {
    double size = Math.abs(v);
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
    int end = Digits.whole(into, signed(into, at, v), above);
    into[end] = '.';
    return places(into, end + 1, (int) (millionths - above * MILLION));
  }

  private static int signed(byte[] into, int at, double v) {
    if (v < 0) {
      into[at] = '-';
      return at + 1;
    }
    return at;
  }

  /// Writes millionths, at least one, without the zeros at their end.
  private static int places(byte[] into, int at, int millionths) {
    int first = millionths / 10_000;
    int rest = millionths - first * 10_000;
    int end = at + 2;
    Digits.pair(into, at, first);
    if (rest != 0) {
      int second = rest / 100;
      int third = rest - second * 100;
      Digits.pair(into, end, second);
      end += 2;
      if (third != 0) {
        Digits.pair(into, end, third);
        end += 2;
      }
    }
    return into[end - 1] == '0' ? end - 1 : end;
  }

  private static int large(byte[] into, int at, double v) {
    double size = Math.abs(v);
    for (int places = 1; places < POWERS.length; places++) {
      double scaled = Math.rint(size * POWERS[places]);
      if (scaled >= LARGEST) {
        return LONGER;
      }
      if (scaled / POWERS[places] == size) {
        long whole = (long) scaled / (long) POWERS[places];
        int end = Digits.whole(into, signed(into, at, v), whole);
        into[end] = '.';
        return Digits.padded(into, end + 1, (long) scaled % (long) POWERS[places], places);
      }
    }
    return LONGER;
  }
}
