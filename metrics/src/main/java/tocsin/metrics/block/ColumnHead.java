package tocsin.metrics.block;

/// What is known of a column of stamps without its steps.
///
/// @param crc its checksum
/// @param stepsAt where its steps begin, `stepsBytes` of them; none when all are the same
/// @param span milliseconds from the first stamp to the last
record ColumnHead(
    int crc, long at, long stepsAt, int stepsBytes, int count, long first, long span) {
  long last() {
    return first + span;
  }

  /// All of the column.
  int bytes() {
    return (int) (stepsAt - at) + stepsBytes;
  }

  /// The step between stamps when all are the same.
  long step() {
    return count < 2 ? 0 : Long.divideUnsigned(span, count - 1);
  }
}
