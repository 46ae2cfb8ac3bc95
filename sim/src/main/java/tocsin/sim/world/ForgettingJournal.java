package tocsin.sim.world;

import java.util.List;
import tocsin.ground.journal.Draft;
import tocsin.ground.journal.Entry;
import tocsin.ground.journal.Journal;
import tocsin.ground.journal.JournalUnavailableException;
import tocsin.ground.journal.MemoryJournal;
import tocsin.ground.journal.ViewChange;
import tocsin.ground.journal.ViewRow;
import tocsin.ground.journal.Views;

/// A journal in memory whose next commit can be made to fail, before or after it happened. What was
/// not committed is gone, as after a crash. Not thread-safe.
final class ForgettingJournal implements Journal {
  /// What becomes of the next commit.
  enum Mood {
    WORKS,
    /// Nothing is written, and the writer is told so.
    FAILS_BEFORE,
    /// Everything is written, and the writer never learns it.
    FAILS_AFTER
  }

  private final MemoryJournal kept = new MemoryJournal();
  private Mood mood = Mood.WORKS;

  /// Holds for one commit.
  void next(Mood mood) {
    this.mood = mood;
  }

  @Override
  public long append(long expectedPosition, List<Draft> facts, List<ViewChange> views) {
    Mood now = mood;
    mood = Mood.WORKS;
    if (now == Mood.FAILS_BEFORE) {
      throw unavailable("before");
    }
    long position = kept.append(expectedPosition, facts, views);
    if (now == Mood.FAILS_AFTER) {
      throw unavailable("after");
    }
    return position;
  }

  private static JournalUnavailableException unavailable(String when) {
    return new JournalUnavailableException(
        "the virtual disk failed " + when + " the commit", new IllegalStateException(when));
  }

  /// The same facts without any view.
  MemoryJournal factsAlone() {
    MemoryJournal copy = new MemoryJournal();
    List<Draft> facts =
        kept.read(0, 1_000_000).stream()
            .map(e -> new Draft(e.at(), e.type(), e.version(), e.body()))
            .toList();
    copy.append(0, facts, List.of());
    return copy;
  }

  @Override
  public List<Entry> read(long after, int limit) {
    return kept.read(after, limit);
  }

  @Override
  public long end() {
    return kept.end();
  }

  @Override
  public Views views() {
    return kept.views();
  }

  @Override
  public void replaceViews(List<ViewRow> rows) {
    kept.replaceViews(rows);
  }

  @Override
  public void close() {
    kept.close();
  }
}
