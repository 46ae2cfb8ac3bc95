package tocsin.bench.limits;

import java.util.Arrays;

/// The least that taking a line apart can be: senders keep their order, so after a series comes the
/// one that came after it before. The name is compared with the one that is expected, value and
/// stamp are read and kept, nothing is checked and nothing else is done.
final class BareParser {
  private static final double[] POWERS = {1, 10, 100, 1e3, 1e4, 1e5, 1e6};
  private static final int STAMP_DIGITS = 10;

  private final byte[] text;
  private final int end;
  private final byte[] names;
  private final int[] nameEnds;
  private final double[] values;
  private final long[] stamps;

  /// @param text lines of so many series in rounds
  BareParser(byte[] text, int series) {
    this.text = text;
    this.end = text.length - Long.BYTES * 8;
    this.names = new byte[series * 64];
    this.nameEnds = new int[series + 1];
    this.values = new double[series];
    this.stamps = new long[series];
    for (int i = 0, at = 0; i < series; i++) {
      int blank = Eights.find(text, at, ' ');
      System.arraycopy(text, at, names, nameEnds[i], blank - at);
      nameEnds[i + 1] = nameEnds[i] + blank - at;
      at = Eights.find(text, blank, '\n') + 1;
    }
  }

  /// @return lines
  long run() {
    long count = 0;
    int series = 0;
    for (int at = 0; at < end; count++) {
      int length = nameEnds[series + 1] - nameEnds[series];
      if (!Arrays.equals(names, nameEnds[series], nameEnds[series + 1], text, at, at + length)) {
        throw new IllegalStateException("at byte " + at + " another series was expected");
      }
      at = value(series, at + length + 1);
      series = series + 1 == values.length ? 0 : series + 1;
    }
    return count;
  }

  /// Reads the rest of a line.
  ///
  /// @return where the next one begins
  private int value(int series, int from) {
    long number = 0;
    int point = 0;
    int at = from;
    for (byte b = text[at]; b != ' '; b = text[++at]) {
      if (b == '.') {
        point = at + 1;
      } else {
        number = number * 10 + b - '0';
      }
    }
    values[series] = point == 0 ? number : number / POWERS[at - point];
    return stamp(series, at + 1);
  }

  private int stamp(int series, int from) {
    long stamp = 0;
    for (int i = from; i < from + STAMP_DIGITS; i++) {
      stamp = stamp * 10 + text[i] - '0';
    }
    stamps[series] = stamp;
    return from + STAMP_DIGITS + 1;
  }
}
