package tocsin.metrics.ingest;

/// A value of a pickle in one word: its kind, and where its bytes are or what it is. Nothing is
/// made for it; the bytes stay where they came.
final class Pickled {
  /// A place of the memo that nothing was put into.
  static final int NOTHING = 0;

  /// Where the elements of a list or tuple begin on the stack.
  static final int MARK = 1;

  /// None, and whatever else is neither text nor number nor sequence.
  static final int OTHER = 2;

  /// Bytes of a name, or of a number as text.
  static final int TEXT = 3;

  /// The same with escapes, which were written out beside the frame.
  static final int ESCAPED = 4;

  /// Digits of a number that was pickled as text.
  static final int DIGITS = 5;

  /// A whole number of 32 bits.
  static final int WHOLE = 6;

  /// Little-endian bytes of a whole number of any length.
  static final int LONG = 7;

  /// Eight bytes of a double, big-endian.
  static final int FLOAT = 8;

  static final int LIST = 9;
  static final int TUPLE = 10;

  private static final int KIND_SHIFT = 60;
  private static final int AT_SHIFT = 30;
  private static final int MASK = (1 << AT_SHIFT) - 1;

  private Pickled() {}

  /// @param at and `length` below 2^30
  static long at(int kind, int at, int length) {
    return (long) kind << KIND_SHIFT | (long) at << AT_SHIFT | length;
  }

  static long whole(int number) {
    return (long) WHOLE << KIND_SHIFT | number & 0xFFFF_FFFFL;
  }

  static int kind(long value) {
    return (int) (value >>> KIND_SHIFT);
  }

  static int at(long value) {
    return (int) (value >>> AT_SHIFT) & MASK;
  }

  static int length(long value) {
    return (int) value & MASK;
  }

  static boolean isSequence(long value) {
    return kind(value) == LIST || kind(value) == TUPLE;
  }
}
