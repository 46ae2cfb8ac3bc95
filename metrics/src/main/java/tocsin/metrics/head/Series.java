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

  /// The [State] of the stream; all zeros for a series that has no point.
  static final int STATE = 32;

  /// The list of chunks before the open one, newest first.
  static final int FULL = 40;

  /// The list of late points, newest first.
  static final int LATE = 48;

  private Series() {}
}
