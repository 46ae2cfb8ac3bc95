package tocsin.metrics.ingest;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/// The bytes of a pickle, front to back: arguments of opcodes. Texts with escapes are written out
/// into a buffer beside it. Not thread-safe.
final class PickleBytes {
  private static final ByteBuffer NONE = ByteBuffer.allocateDirect(0);
  private static final int LONGEST_SHOWN = 60;

  private ByteBuffer in = NONE;
  private int at;
  private int end;
  private ByteBuffer beside = NONE;

  void begin(ByteBuffer pickle, int from, int until) {
    in = pickle;
    at = from;
    end = until;
    beside = NONE;
  }

  int at() {
    return at;
  }

  byte next() throws BadPickleException {
    if (at >= end) {
      throw cutOff();
    }
    return in.get(at++);
  }

  private static BadPickleException cutOff() {
    return new BadPickleException("the pickle is cut off");
  }

  void skip(int count) throws BadPickleException {
    piece(Pickled.OTHER, count);
  }

  /// A number of one, two or four bytes; the one of four may come out negative.
  int unsigned(int size) throws BadPickleException {
    int from = at;
    skip(size);
    return switch (size) {
      case 1 -> in.get(from) & 0xFF;
      case 2 -> in.getShort(from) & 0xFFFF;
      default -> in.getInt(from);
    };
  }

  /// The next bytes as a value.
  long piece(int kind, long length) throws BadPickleException {
    if (length < 0 || length > end - at) {
      throw cutOff();
    }
    long value = Pickled.at(kind, at, (int) length);
    at += (int) length;
    return value;
  }

  /// Bytes behind their count.
  ///
  /// @param size of the count: 1, 4 or 8
  long counted(int kind, int size) throws BadPickleException {
    if (size == Long.BYTES) {
      int from = at;
      skip(size);
      return piece(kind, in.getLong(from));
    }
    return piece(kind, unsigned(size));
  }

  /// The rest of the line, without blanks around it, as digits.
  long digits() throws BadPickleException {
    int from = at;
    int until = lineEnd();
    while (from < until && isBlank(in.get(from))) {
      from++;
    }
    while (until > from && isBlank(in.get(until - 1))) {
      until--;
    }
    return Pickled.at(Pickled.DIGITS, from, until - from);
  }

  private static boolean isBlank(byte b) {
    return b >= 0 && b <= ' ';
  }

  private int lineEnd() throws BadPickleException {
    for (int i = at; i < end; i++) {
      if (in.get(i) == '\n') {
        at = i + 1;
        return i;
      }
    }
    throw cutOff();
  }

  /// Digits with the L behind them that Python writes.
  long longDigits() throws BadPickleException {
    long digits = digits();
    int from = Pickled.at(digits);
    int length = Pickled.length(digits);
    boolean marked = length > 0 && in.get(from + length - 1) == 'L';
    return Pickled.at(Pickled.DIGITS, from, marked ? length - 1 : length);
  }

  /// A number of the memo in a line.
  int lineNumber() throws BadPickleException {
    long digits = digits();
    long number = 0;
    for (int i = 0; i < Pickled.length(digits); i++) {
      int digit = in.get(Pickled.at(digits) + i) - '0';
      number = number * 10 + digit;
      if (digit < 0 || digit > 9 || number > Integer.MAX_VALUE) {
        throw new BadPickleException("memo " + shown(digits));
      }
    }
    return (int) number;
  }

  /// A text in quotes on a line, with escapes.
  long quoted() throws BadPickleException {
    long line = digits();
    int from = Pickled.at(line);
    int length = Pickled.length(line);
    byte quote = length < 2 ? 0 : in.get(from);
    if (quote != '\'' && quote != '"' || in.get(from + length - 1) != quote) {
      throw new BadPickleException("a text without quotes");
    }
    return has('\\', from + 1, length - 2)
        ? beside(Escapes.quoted(raw(from + 1, length - 2)))
        : Pickled.at(Pickled.TEXT, from + 1, length - 2);
  }

  /// A line of Latin-1 in which other characters are escapes.
  long escaped() throws BadPickleException {
    int from = at;
    int length = lineEnd() - from;
    for (int i = from; i < from + length; i++) {
      if (in.get(i) < 0 || in.get(i) == '\\') {
        return beside(Escapes.raw(raw(from, length)).getBytes(StandardCharsets.UTF_8));
      }
    }
    return Pickled.at(Pickled.TEXT, from, length);
  }

  private boolean has(char sought, int from, int length) {
    for (int i = from; i < from + length; i++) {
      if (in.get(i) == sought) {
        return true;
      }
    }
    return false;
  }

  private String raw(int from, int length) {
    byte[] copy = new byte[length];
    in.get(from, copy);
    return new String(copy, StandardCharsets.ISO_8859_1);
  }

  // At most two bytes for each of the pickle, as Latin-1 is one and its UTF-8 two.
  private long beside(byte[] text) {
    if (text.length > beside.remaining()) {
      ByteBuffer more =
          ByteBuffer.allocateDirect((beside.position() + text.length) * 2)
              .order(ByteOrder.LITTLE_ENDIAN);
      beside = more.put(beside.flip());
    }
    int from = beside.position();
    beside.put(text);
    return Pickled.at(Pickled.ESCAPED, from, text.length);
  }

  /// The buffer in which a value stands.
  ByteBuffer source(long value) {
    return Pickled.kind(value) == Pickled.ESCAPED ? beside : in;
  }

  /// A text or digits, for a person to read; shortened.
  String shown(long value) {
    return switch (Pickled.kind(value)) {
      case Pickled.TEXT, Pickled.ESCAPED, Pickled.DIGITS -> {
        byte[] copy = new byte[Math.min(Pickled.length(value), LONGEST_SHOWN)];
        source(value).get(Pickled.at(value), copy);
        yield new String(copy, StandardCharsets.UTF_8);
      }
      default -> "?";
    };
  }
}
