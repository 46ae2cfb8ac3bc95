package tocsin.metrics.block;

import java.io.IOException;
import tocsin.metrics.codec.Points;

/// Merges the chunks that several blocks have of one series, one series after the other. A large
/// chunk that shares its time with no other is taken over as it is; the rest is decoded, gathered
/// and written anew. Used by one thread.
final class SeriesMerge {
  /// What makes a chunk worth keeping: what it takes beside its points is a fiftieth of it at most.
  private static final int LARGE = 512;

  /// Points are written out when so many are pending, so that a long series needs no more memory.
  private static final int MOST_PENDING = 1 << 16;

  private final BlockWriter to;
  private final Points pending;
  private final SeriesChunks chunks = new SeriesChunks();

  /// @param pending where the readers of all inputs put their points
  SeriesMerge(BlockWriter to, Points pending) {
    this.to = to;
    this.pending = pending;
  }

  /// Takes what an input has of its next series.
  void take(BlockInput from) {
    chunks.take(from, pending);
  }

  /// Writes what was taken.
  void write(int reference) throws IOException {
    chunks.sort();
    to.begin(reference);
    int end;
    for (int at = 0; at < chunks.size(); at = end) {
      end = chunks.together(at);
      if (end - at == 1 && isWorthKeeping(chunks.get(at).chunk())) {
        flush();
        copy(chunks.get(at));
      } else {
        chunks.decode(at, end);
      }
      if (pending.size() >= MOST_PENDING) {
        flush();
      }
    }
    flush();
    to.end();
    chunks.clear();
  }

  private boolean isWorthKeeping(Chunk chunk) {
    return chunk.count() >= LARGE && (pending.size() == 0 || pending.size() >= LARGE);
  }

  private void copy(SeriesChunks.Placed placed) throws IOException {
    if (chunks.isLoaded(placed)) {
      to.copy(placed.from().block().mapped(), placed.chunk());
    }
  }

  private void flush() throws IOException {
    pending.settle();
    to.add(pending.millis(), pending.values(), pending.size());
    pending.begin(Long.MIN_VALUE, Long.MAX_VALUE);
  }

  int damagedChunks() {
    return chunks.damaged();
  }
}
