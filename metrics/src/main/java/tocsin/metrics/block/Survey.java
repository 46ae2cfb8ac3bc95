package tocsin.metrics.block;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import tocsin.metrics.codec.Points;

/// All chunks of a block looked at once: what they take, how large they are, which are damaged.
final class Survey {
  private static final int MOST_PROBLEMS = 20;

  private final List<String> problems = new ArrayList<>();
  private final SortedMap<Integer, Integer> chunksBySize = new TreeMap<>();
  private final SortedMap<Integer, Integer> chunksByCodec = new TreeMap<>();
  private long stampBytes;
  private long valueBytes;
  private int columns;
  private int withStatistics;
  private int damaged;

  private Survey() {}

  static Survey of(Block block) {
    Survey survey = new Survey();
    ChunkReader reader = block.reader(new Points(Long.MIN_VALUE, Long.MAX_VALUE));
    IndexCursor cursor = block.cursor();
    try {
      while (cursor.next()) {
        while (cursor.nextPiece()) {
          survey.piece(cursor, reader);
        }
      }
    } catch (IndexOutOfBoundsException e) {
      survey.damaged(cursor.reference(), Block.badIndex(e));
    }
    return survey;
  }

  private void piece(IndexCursor cursor, ChunkReader reader) {
    columns += cursor.hasColumn() ? 1 : 0;
    try {
      Chunk chunk = reader.open(cursor);
      stampBytes += cursor.pieceBytes() - chunk.bytes();
      valueBytes += chunk.bytes();
      chunksBySize.merge(Integer.highestOneBit(chunk.count()), 1, Integer::sum);
      reader.load(chunk);
      chunksByCodec.merge(reader.codec(), 1, Integer::sum);
      withStatistics += reader.hasStatistics() ? 1 : 0;
    } catch (DamagedChunkException e) {
      damaged(cursor.reference(), e);
    }
  }

  private void damaged(int reference, DamagedChunkException why) {
    damaged++;
    if (problems.size() < MOST_PROBLEMS) {
      problems.add("series " + reference + ": " + why.what());
    }
  }

  /// How many chunks have so many points or up to twice as many.
  SortedMap<Integer, Integer> chunksBySize() {
    return chunksBySize;
  }

  SortedMap<Integer, Integer> chunksByCodec() {
    return chunksByCodec;
  }

  /// Columns as often as they were written.
  int columns() {
    return columns;
  }

  long stampBytes() {
    return stampBytes;
  }

  long valueBytes() {
    return valueBytes;
  }

  int withStatistics() {
    return withStatistics;
  }

  int damaged() {
    return damaged;
  }

  /// What is damaged; the first of it when it is much.
  List<String> problems() {
    return problems;
  }
}
