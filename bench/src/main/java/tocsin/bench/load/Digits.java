package tocsin.bench.load;

/// Numbers as text, written straight to where they go.
final class Digits {
  private static final int[] POWERS = {1, 10, 100, 1_000, 10_000, 100_000, 1_000_000};

  private Digits() {}

  /// Writes `number / 10^places`, all places, and tells where it ends.
  static int decimal(byte[] to, int at, long number, int places) {
    if (places == 0) {
      return whole(to, at, number);
    }
    int point = whole(to, at, number / POWERS[places]);
    to[point] = '.';
    return padded(to, point + 1, number % POWERS[places], places);
  }

  private static int whole(byte[] to, int at, long number) {
    int width = 1;
    for (long rest = number / 10; rest != 0; rest /= 10) {
      width++;
    }
    return padded(to, at, number, width);
  }

  private static int padded(byte[] to, int at, long number, int width) {
    long rest = number;
    for (int i = at + width - 1; i >= at; i--) {
      to[i] = (byte) ('0' + rest % 10);
      rest /= 10;
    }
    return at + width;
  }
}
