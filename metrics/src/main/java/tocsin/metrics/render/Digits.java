package tocsin.metrics.render;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/// The shortest text of numbers that is still the same number, as Python and Java write it, put
/// where it stays. Most numbers have as many decimal places as the one before, and are written as a
/// whole number of them, many times as fast as finding the shortest text is otherwise. Not
/// thread-safe.
final class Digits {
  /// No number takes more bytes, and so many may be written to behind the text of any.
  static final int LONGEST = 32;

  private static final VarHandle FOUR =
      MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);

  private static final VarHandle EIGHT =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  /// Four digits each, the first one lowest, as they stand in memory.
  private static final int[] FOURS = new int[10_000];

  private static final double[] POWERS = {1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6};
  private static final int MOST_PLACES = 6;

  /// Up to here, whole numbers of the last place are exact and no two decimals are one number.
  private static final double LARGEST = 1e15;

  static {
    for (int i = 0; i < FOURS.length; i++) {
      FOURS[i] =
          '0' + i / 1_000 | '0' + i / 100 % 10 << 8 | '0' + i / 10 % 10 << 16 | '0' + i % 10 << 24;
    }
  }

  private int places = 2;
  private long above = -1;
  private int aboveDigits;
  private long aboveText;

  /// @param to has room for [#LONGEST] bytes
  /// @param v finite
  /// @return where the text ends
  int write(byte[] to, int at, double v) {
    double size = Math.abs(v);
    int start = at;
    if (v < 0 || 1 / v < 0) {
      to[start++] = '-';
    }
    if (size < LARGEST) {
      long whole = (long) size;
      if (whole == size) {
        return ending(to, whole(to, start, whole));
      }
      if (isExact(size, places) || isExact(size, MOST_PLACES) && places(MOST_PLACES)) {
        return decimal(to, start, whole, size);
      }
      // What needs fewer places has that many as well, unless it is too large for them.
      for (int i = 1; i < MOST_PLACES && size >= LARGEST / POWERS[MOST_PLACES]; i++) {
        if (isExact(size, i)) {
          places = i;
          return decimal(to, start, whole, size);
        }
      }
    }
    return text(to, at, Double.toString(v));
  }

  /// Seconds since 1970, which mostly begin like those before.
  ///
  /// @param to has room for [#LONGEST] bytes
  /// @return where the text ends
  int stamp(byte[] to, int at, long seconds) {
    long begins = seconds / 10_000;
    if (begins != above) {
      if (begins <= 0 || begins >= 100_000_000) {
        return text(to, at, Long.toString(seconds));
      }
      aboveDigits = whole(to, at, begins) - at;
      aboveText = (long) EIGHT.get(to, at);
      above = begins;
    }
    EIGHT.set(to, at, aboveText);
    FOUR.set(to, at + aboveDigits, FOURS[(int) (seconds - begins * 10_000)]);
    return at + aboveDigits + 4;
  }

  private boolean places(int other) {
    places = other;
    return true;
  }

  private static boolean isExact(double size, int places) {
    double scaled = Math.rint(size * POWERS[places]);
    return scaled < LARGEST && scaled / POWERS[places] == size;
  }

  private int decimal(byte[] to, int at, long whole, double size) {
    long rest = (long) Math.rint(size * POWERS[places]) - whole * (long) POWERS[places];
    int part = (int) rest;
    int left = places;
    while (part % 10 == 0) {
      part /= 10;
      left--;
    }
    if (left < places && places == MOST_PLACES) {
      places = left;
    }
    int end = whole(to, at, whole);
    to[end++] = '.';
    if (left > 4) {
      int above = part / 10_000;
      FOUR.set(to, end, FOURS[above] >>> 8 * (8 - left));
      end += left - 4;
      FOUR.set(to, end, FOURS[part - above * 10_000]);
      return end + 4;
    }
    FOUR.set(to, end, FOURS[part] >>> 8 * (4 - left));
    return end + left;
  }

  private static int ending(byte[] to, int at) {
    to[at] = '.';
    to[at + 1] = '0';
    return at + 2;
  }

  private static int text(byte[] to, int at, String text) {
    byte[] ascii = text.getBytes(StandardCharsets.ISO_8859_1);
    System.arraycopy(ascii, 0, to, at, ascii.length);
    return at + ascii.length;
  }

  /// A whole number that is not negative.
  ///
  /// @return where the text ends
  static int whole(byte[] to, int at, long number) {
    if (number >= 10_000) {
      long above = number / 10_000;
      int end = whole(to, at, above);
      FOUR.set(to, end, FOURS[(int) (number - above * 10_000)]);
      return end + 4;
    }
    int few = (int) number;
    int digits = few < 100 ? few < 10 ? 1 : 2 : few < 1_000 ? 3 : 4;
    FOUR.set(to, at, FOURS[few] >>> 8 * (4 - digits));
    return at + digits;
  }
}
