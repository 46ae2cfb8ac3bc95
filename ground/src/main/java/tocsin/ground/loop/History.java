package tocsin.ground.loop;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Function;
import tocsin.ground.journal.Entry;
import tocsin.ground.journal.Journal;

/// Reads a journal from its beginning, a chunk at a time. While the owner folds one chunk, another
/// thread reads the next one, because a start waits for all of them. One owner.
final class History<F> {
  private final Journal journal;
  private final Function<Entry, F> decode;
  private final int size;
  private CompletableFuture<List<Told<F>>> ahead;

  /// A fact of the journal.
  record Told<F>(F fact, Instant at, long position) {}

  /// @param decode is asked by one thread at a time
  History(Journal journal, Function<Entry, F> decode, int size) {
    this.journal = journal;
    this.decode = decode;
    this.size = size;
    this.ahead = CompletableFuture.completedFuture(read(0));
  }

  /// The next chunk in order; empty at the end.
  List<Told<F>> next() {
    List<Told<F>> chunk = here();
    // A short one is the last: nobody appends meanwhile.
    ahead =
        chunk.size() < size
            ? CompletableFuture.completedFuture(List.of())
            : CompletableFuture.supplyAsync(() -> read(chunk.getLast().position()));
    return chunk;
  }

  private List<Told<F>> here() {
    try {
      return ahead.join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException r ? r : e;
    }
  }

  private List<Told<F>> read(long after) {
    return journal.read(after, size).stream()
        .map(e -> new Told<>(decode.apply(e), e.at(), e.position()))
        .toList();
  }
}
