package tocsin.metrics.block;

import java.util.List;
import tocsin.metrics.codec.Points;

/// Sums up what several blocks hold of a series together. A chunk that lies in the window wholly,
/// shares its time with no other and has statistics is not decoded.
public final class Summaries {
  private Summaries() {}

  /// @param blocks in ascending order of numbers, held by the caller; of two points at one time the
  ///   one of the later block counts
  /// @param window from where to where; empty before and after
  /// @param to holds earlier points, if any
  public static void add(List<Block> blocks, int reference, Points window, Summary to) {
    SeriesChunks chunks = new SeriesChunks();
    for (int i = 0; i < blocks.size(); i++) {
      Block block = blocks.get(i);
      if (block.meets(window)) {
        take(chunks, BlockInput.of(i, block, window), reference, window);
      }
    }
    chunks.sort();
    int end;
    for (int at = 0; at < chunks.size(); at = end) {
      end = chunks.together(at);
      if (end - at > 1 || !isTold(chunks, chunks.get(at), window, to)) {
        chunks.decode(at, end);
        window.settle();
        to.add(window.values(), window.size());
        window.begin(window.from(), window.until());
      }
    }
  }

  private static void take(SeriesChunks chunks, BlockInput input, int reference, Points window) {
    try {
      if (input.cursor().find(reference)) {
        chunks.take(input, window);
      }
    } catch (IndexOutOfBoundsException e) {
      input.block().damaged(reference, Block.badIndex(e));
    }
  }

  private static boolean isTold(
      SeriesChunks chunks, SeriesChunks.Placed placed, Points window, Summary to) {
    ChunkReader reader = placed.from().reader();
    Chunk chunk = placed.chunk();
    if (chunk.count() < BlockFormat.LEAST_WITH_STATISTICS
        || !chunk.isWithin(window.from(), window.until())) {
      return false;
    }
    if (!chunks.isLoaded(placed)) {
      return true;
    }
    if (!reader.hasStatistics()) {
      return false;
    }
    try {
      to.add(reader.statistics(chunk));
    } catch (DamagedChunkException e) {
      chunks.damaged(placed, e);
    }
    return true;
  }
}
