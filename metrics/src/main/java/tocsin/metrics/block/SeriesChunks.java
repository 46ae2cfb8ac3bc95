package tocsin.metrics.block;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import tocsin.metrics.codec.Points;

/// The chunks that several blocks have of one series, in order of time, and which of them share
/// their time with others. For one series after the other. Used by one thread.
final class SeriesChunks {
  /// A chunk and where it comes from.
  record Placed(BlockInput from, Chunk chunk) {}

  private final List<Placed> chunks = new ArrayList<>();
  private int damaged;

  void clear() {
    chunks.clear();
  }

  /// Takes the chunks of the series an input stands on that meet a window.
  void take(BlockInput from, Points window) {
    while (from.cursor().nextPiece()) {
      try {
        Chunk chunk = from.reader().open(from.cursor());
        if (chunk.meets(window.from(), window.until())) {
          chunks.add(new Placed(from, chunk));
        }
      } catch (DamagedChunkException e) {
        damaged(from, e);
      }
    }
  }

  /// Brings what was taken into order.
  void sort() {
    chunks.sort(Comparator.comparingLong(t -> t.chunk().first()));
  }

  int size() {
    return chunks.size();
  }

  Placed get(int at) {
    return chunks.get(at);
  }

  /// The end of the chunks from here that share their time with one another.
  int together(int from) {
    long last = chunks.get(from).chunk().last();
    int end = from + 1;
    while (end < chunks.size() && chunks.get(end).chunk().first() <= last) {
      last = Math.max(last, chunks.get(end).chunk().last());
      end++;
    }
    return end;
  }

  /// Decodes chunks that share their time, those of later blocks last, so that their points win.
  void decode(int from, int end) {
    List<Placed> together = chunks.subList(from, end);
    if (together.size() > 1) {
      together.sort(Comparator.comparingInt(t -> t.from().order()));
    }
    for (Placed placed : together) {
      try {
        placed.from().reader().load(placed.chunk());
        placed.from().reader().read(placed.chunk());
      } catch (DamagedChunkException e) {
        damaged(placed.from(), e);
      }
    }
  }

  /// Loads a chunk.
  ///
  /// @return false if it is damaged, which has been noted then
  boolean isLoaded(Placed placed) {
    try {
      placed.from().reader().load(placed.chunk());
      return true;
    } catch (DamagedChunkException e) {
      damaged(placed.from(), e);
      return false;
    }
  }

  /// Notes one that could be loaded and not be read.
  void damaged(Placed placed, DamagedChunkException why) {
    damaged(placed.from(), why);
  }

  private void damaged(BlockInput from, DamagedChunkException why) {
    from.block().damaged(from.reference(), why);
    damaged++;
  }

  /// How many damaged ones have been met.
  int damaged() {
    return damaged;
  }
}
