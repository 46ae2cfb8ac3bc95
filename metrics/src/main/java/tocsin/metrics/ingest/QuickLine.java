package tocsin.metrics.ingest;

import java.nio.ByteBuffer;
import tocsin.metrics.store.SampleBatch;

/// Reads a line of the usual shape in one pass and without an object: a name, one blank, a decimal
/// of up to 15 digits, one blank, a stamp in whole seconds, the line's end. Whatever else a line
/// is, it says no, and the thorough way judges it. Not thread-safe: one intake owns it.
///
/// The end of the name is looked for eight bytes at a time (a byte below 33 borrows when 33 is
/// taken from it, and the lowest of those that did is right). The stamp is mostly the one of the
/// line before, so its bytes are compared with those first.
final class QuickLine {
  /// Answer of [#read] for a line that is not of the usual shape.
  static final int NO = -1;

  private static final long ONES = 0x0101_0101_0101_0101L;
  private static final long HIGHS = 0x8080_8080_8080_8080L;
  private static final int STAMP_DIGITS = 10;
  private static final int MOST_DIGITS = 15;

  private int nameEnd;
  private long mantissa;
  private int places;
  private long millis;

  // The stamp before, as bytes.
  private long stampHead;
  private short stampTail;
  private long stampMillis;

  /// Reads the line that begins at a place.
  ///
  /// @param in little-endian
  /// @return where the next line begins, or [#NO]
  int read(ByteBuffer in, int at) {
    int name = nameEnd(in, at);
    if (name <= at || in.get(name) != ' ') {
      return NO;
    }
    nameEnd = name;
    int stamp = value(in, name + 1);
    return stamp == NO ? NO : stamp(in, stamp);
  }

  private static int nameEnd(ByteBuffer in, int at) {
    int last = in.limit() - Long.BYTES;
    for (int i = at; i <= last; i += Long.BYTES) {
      long word = in.getLong(i);
      long small = word - ONES * (' ' + 1) & ~word & HIGHS;
      if (small != 0) {
        return i + (Long.numberOfTrailingZeros(small) >>> 3);
      }
    }
    return NO;
  }

  /// Reads the value.
  ///
  /// @return where the stamp begins
  private int value(ByteBuffer in, int from) {
    // A line of the usual shape goes on for more than a word behind the last byte of its value.
    int last = in.limit() - Long.BYTES;
    boolean negative = from <= last && in.get(from) == '-';
    int digitsAt = negative ? from + 1 : from;
    int point = NO;
    long number = 0;
    long word = 0;
    int at = digitsAt;
    for (; at <= last; at++) {
      word = (at - digitsAt & Long.BYTES - 1) == 0 ? in.getLong(at) : word >>> Byte.SIZE;
      int digit = (byte) word - '0';
      if (digit >= 0 && digit <= 9) {
        number = number * 10 + digit;
      } else if (digit == '.' - '0' && point == NO) {
        point = at;
      } else {
        break;
      }
    }
    int digits = at - digitsAt - (point == NO ? 0 : 1);
    // A negative zero has bits of its own, which no decimal has.
    boolean usual = digits > 0 && digits <= MOST_DIGITS && !(negative && number == 0);
    if (!usual || at > last || (byte) word != ' ' || number > SampleBatch.LARGEST_MANTISSA) {
      return NO;
    }
    mantissa = negative ? -number : number;
    places = point == NO ? 0 : at - point - 1;
    return at + 1;
  }

  /// Reads the stamp.
  ///
  /// @return where the next line begins
  private int stamp(ByteBuffer in, int at) {
    if (at + STAMP_DIGITS >= in.limit() || in.get(at + STAMP_DIGITS) != '\n') {
      return NO;
    }
    long head = in.getLong(at);
    short tail = in.getShort(at + Long.BYTES);
    if (head != stampHead || tail != stampTail) {
      long seconds = 0;
      for (int i = 0; i < STAMP_DIGITS; i++) {
        int digit = in.get(at + i) - '0';
        if (digit < 0 || digit > 9) {
          return NO;
        }
        seconds = seconds * 10 + digit;
      }
      stampMillis = seconds * 1_000;
      stampHead = head;
      stampTail = tail;
    }
    millis = stampMillis;
    return at + STAMP_DIGITS + 1;
  }

  /// Where the name ends.
  int nameEnd() {
    return nameEnd;
  }

  long mantissa() {
    return mantissa;
  }

  /// Decimal places.
  int places() {
    return places;
  }

  long millis() {
    return millis;
  }
}
