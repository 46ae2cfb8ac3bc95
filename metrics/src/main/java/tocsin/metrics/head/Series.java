package tocsin.metrics.head;

/// One series in the head, 64 bytes: its last point, which is what the next one is written against,
/// and where its stream of points is. A series with one point has no stream yet.
final class Series {
  static final int BYTES = 64;

  /// Stamp of the last point, milliseconds.
  static final int MILLIS = 0;

  /// Mantissa of the last decimal, or the bits of the only point if that was none.
  static final int NUMBER = 8;

  /// From the last but one point to the last.
  static final int STEP = 16;

  /// The open chunk.
  static final int CHUNK = 24;

  /// The list of chunks before it, newest first.
  static final int FULL = 32;

  /// The list of late points, newest first.
  static final int LATE = 40;

  /// Points in the stream; 0 for a series that has none at all.
  static final int COUNT = 48;

  /// Bytes used in the open chunk, and its size.
  static final int USED = 52;

  static final int CAPACITY = 56;

  /// Decimal places of the last decimal, or [tocsin.metrics.store.SampleBatch#BITS].
  static final int PLACES = 60;

  private Series() {}
}
