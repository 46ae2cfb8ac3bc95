package tocsin.metrics.block;

/// A chunk of a block, as far as it is known before it is loaded.
///
/// @param reference of its series
/// @param column of its stamps, perhaps one that stands before another chunk
/// @param at where the chunk itself begins, with its checksum
record Chunk(int reference, ColumnHead column, long at, int bytes) {
  int count() {
    return column.count();
  }

  long first() {
    return column.first();
  }

  long last() {
    return column.last();
  }

  boolean meets(long from, long until) {
    return last() >= from && first() < until;
  }

  boolean isWithin(long from, long until) {
    return first() >= from && last() < until;
  }

  /// What its checksum is mixed with, so that it fits its own series and stamps only.
  int seal() {
    return reference ^ column.crc();
  }
}
