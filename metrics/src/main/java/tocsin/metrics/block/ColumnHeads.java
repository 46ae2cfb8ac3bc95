package tocsin.metrics.block;

import java.lang.foreign.MemorySegment;
import org.jspecify.annotations.Nullable;
import tocsin.metrics.codec.ByteSource;

/// The heads of a block's columns, each checked once while it is among the last ones used: nearly
/// every chunk asks for the same few. Thread-safe without a lock, because heads are immutable and
/// one that is lost is read again.
final class ColumnHeads {
  private static final int KEPT = 64;

  /// A checksum and four varints.
  private static final int MOST_BYTES = BlockFormat.CRC + 40;

  private final MemorySegment file;
  private final @Nullable ColumnHead[] kept = new @Nullable ColumnHead[KEPT];

  ColumnHeads(MemorySegment file) {
    this.file = file;
  }

  /// The head of the column of the piece that a cursor stands on.
  ColumnHead of(IndexCursor cursor, ByteSource scratch) throws DamagedChunkException {
    if (cursor.hasColumn()) {
      return read(cursor.columnAt(), scratch);
    }
    int slot = cursor.column() % KEPT;
    long at = cursor.columnAt();
    ColumnHead head = kept[slot];
    if (head == null || head.at() != at) {
      head = read(at, scratch);
      kept[slot] = head;
    }
    return head;
  }

  private ColumnHead read(long at, ByteSource source) throws DamagedChunkException {
    try {
      source.load(file, at, (int) Math.min(MOST_BYTES, file.byteSize() - at));
      int crc = source.getInt();
      int stepsBytes = (int) source.getUnsigned();
      int count = (int) source.getUnsigned();
      long first = source.getSigned();
      long span = source.getUnsigned();
      int size = source.position();
      if (BlockFormat.crc(source.bytes(), BlockFormat.CRC, size) != crc) {
        throw new DamagedChunkException("checksum of stamps");
      }
      if (stepsBytes < 0 || count < 1 || count > BlockFormat.MOST_POINTS) {
        throw new DamagedChunkException(count + " stamps");
      }
      return new ColumnHead(crc, at, at + size, stepsBytes, count, first, span);
    } catch (IndexOutOfBoundsException e) {
      throw new DamagedChunkException("stamps beyond the end");
    }
  }
}
