package tocsin.metrics.block;

import java.lang.foreign.MemorySegment;
import tocsin.metrics.codec.ByteSource;
import tocsin.metrics.codec.Points;
import tocsin.metrics.codec.ValueWriter;

/// Reads chunks of one block. First the head of the stamps is opened, then, if somebody wants it,
/// the chunk is loaded and checked, then its statistics or its points are read. Used by one thread.
final class ChunkReader {
  private final MemorySegment file;
  private final ColumnHeads heads;
  private final Points points;
  private final ByteSource source;
  private int kind;

  /// @param points where decoded points go; also lends its source
  ChunkReader(MemorySegment file, ColumnHeads heads, Points points) {
    this.file = file;
    this.heads = heads;
    this.points = points;
    this.source = points.source();
  }

  /// Opens the piece that a cursor stands on.
  Chunk open(IndexCursor cursor) throws DamagedChunkException {
    ColumnHead head = heads.of(cursor, source);
    int before = cursor.hasColumn() ? head.bytes() : 0;
    return new Chunk(
        cursor.reference(), head, cursor.pieceAt() + before, cursor.pieceBytes() - before);
  }

  /// Loads a chunk, and the steps of its stamps behind it.
  void load(Chunk chunk) throws DamagedChunkException {
    if (chunk.bytes() <= BlockFormat.CRC) {
      throw new DamagedChunkException("chunk of " + chunk.bytes() + " bytes");
    }
    try {
      source.load(file, chunk.at(), chunk.bytes());
      source.append(file, chunk.column().stepsAt(), chunk.column().stepsBytes());
    } catch (IndexOutOfBoundsException e) {
      throw new DamagedChunkException("chunk beyond the end");
    }
    int crc = source.getInt() ^ chunk.seal();
    if (BlockFormat.crc(source.bytes(), BlockFormat.CRC, source.size()) != crc) {
      throw new DamagedChunkException("checksum");
    }
    kind = source.get();
    if (codec() != ValueWriter.ID) {
      throw new DamagedChunkException("codec " + codec());
    }
  }

  /// The codec of the chunk that is loaded.
  int codec() {
    return kind & ~BlockFormat.WITH_STATISTICS;
  }

  boolean hasStatistics() {
    return (kind & BlockFormat.WITH_STATISTICS) != 0;
  }

  /// The statistics of the chunk that is loaded, which has some.
  Statistics statistics(Chunk chunk) throws DamagedChunkException {
    try {
      return Statistics.read(source, chunk.count());
    } catch (IndexOutOfBoundsException e) {
      throw new DamagedChunkException("statistics");
    }
  }

  /// Adds the points of the chunk that is loaded, or none.
  void read(Chunk chunk) throws DamagedChunkException {
    try {
      decode(chunk);
    } catch (IndexOutOfBoundsException e) {
      // Its checksum is right, so it was written wrong.
      throw new DamagedChunkException("values or stamps");
    }
  }

  private void decode(Chunk chunk) {
    if (hasStatistics()) {
      Statistics.skip(source);
    }
    int count = chunk.count();
    points.reserve(count);
    points.decodeValues(count);
    if (chunk.column().stepsBytes() > 0) {
      source.position(chunk.bytes());
      points.decodeStamps(chunk.first(), count);
    } else {
      points.regularStamps(chunk.first(), chunk.column().step(), count);
    }
    points.taken(count);
  }
}
