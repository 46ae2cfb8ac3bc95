package tocsin.ground.loop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tocsin.ground.journal.Draft;
import tocsin.ground.journal.Entry;
import tocsin.ground.journal.Journal;
import tocsin.ground.journal.JournalUnavailableException;
import tocsin.ground.journal.MemoryJournal;
import tocsin.ground.journal.ViewChange;
import tocsin.ground.journal.ViewRow;
import tocsin.ground.journal.Views;

class LoopTest {
  private static final Instant NOW = Instant.parse("2026-01-15T02:00:00Z");

  private final FillingDisk journal = new FillingDisk();
  private final Loop<String, String, Integer> loop =
      new Loop<>(new Turns<>(journal, Words::new), InstantSource.fixed(NOW), 100, facts -> {});

  @AfterEach
  void close() {
    loop.close();
  }

  @Test
  void anInputThatMeetsABugFailsAloneAndItsNeighboursAreKept() {
    CountDownLatch hold = new CountDownLatch(1);
    CompletableFuture<Boolean> held = loop.ask(state -> waits(hold));
    var before = loop.submit("a");
    var bug = loop.submit("bug");
    var after = loop.submit("b");
    hold.countDown();

    assertThat(held.join()).isTrue();
    assertThat(before.join()).isEqualTo(1);
    assertThat(after.join()).isEqualTo(2);
    assertThatThrownBy(bug::join).hasRootCauseMessage("bug");
    assertThat(journal.read(0, 10)).extracting(Entry::body).containsExactly("a", "b");
    assertThat(loop.trouble()).isEmpty();
  }

  @Test
  void aWakeUpThatMeetsABugIsSetAsideAndTheNextOnesCome() {
    try (var waking =
        new Loop<String, String, Integer>(
            new Turns<>(journal, () -> new Words("bug", "page Ana", "page Ben")),
            InstantSource.fixed(NOW),
            100,
            facts -> {})) {
      // Answered after a whole turn, in which the wake-ups came too.
      assertThat(waking.submit("a").thenCompose(n -> waking.submit("b")).join()).isEqualTo(4);

      assertThat(waking.failed()).isEqualTo(1);
    }
    assertThat(journal.read(0, 10))
        .extracting(Entry::body)
        .containsExactlyInAnyOrder("a", "page Ana", "page Ben", "b");
  }

  @Test
  void inputsAndWhatIsDueAreOneCommit() {
    var turns = new Turns<>(journal, () -> new Words("page Ana", "page Ben"));

    var done = turns.take(List.of("a", "b"), NOW, 1, Set.of());

    assertThat(done.facts()).containsExactly("a", "b", "page Ana");
    assertThat(done.answers()).containsExactly(1, 2, 3);
    assertThat(journal.appends).isEqualTo(1);
    assertThat(turns.wake()).map(Decider.Wake::input).contains("page Ben");
  }

  private static boolean waits(CountDownLatch hold) {
    try {
      hold.await();
      return true;
    } catch (InterruptedException e) {
      return false;
    }
  }

  @Test
  void aFullDiskIsTroubleUntilSomethingCanBeWrittenAgain() {
    journal.full = true;
    assertThatThrownBy(loop.submit("a")::join).hasRootCauseMessage("disk full");
    assertThatThrownBy(loop.submit("a")::join).hasRootCauseMessage("disk full");
    assertThat(loop.trouble()).isEqualTo("disk full");

    journal.full = false;

    assertThat(loop.submit("a").join()).isEqualTo(1);
    assertThat(loop.trouble()).isEmpty();
    assertThat(loop.failed()).isGreaterThan(1);
  }

  private static final class Words implements Decider<String, String, Integer> {
    private final List<String> words = new ArrayList<>();
    private final List<String> due;

    Words(String... due) {
      this.due = List.of(due);
    }

    @Override
    public Decision<String, Integer> decide(String input, Instant now) {
      if (input.equals("bug")) {
        throw new IllegalStateException("bug");
      }
      return new Decision<>(List.of(input), words.size() + 1);
    }

    @Override
    public void apply(String fact, Instant at) {
      words.add(fact);
    }

    @Override
    public List<ViewChange> project(String fact, Instant at, long position) {
      return List.of();
    }

    @Override
    public Draft encode(String fact, Instant at) {
      return new Draft(at, "word", 1, fact);
    }

    @Override
    public String decode(Entry entry) {
      return entry.body();
    }

    @Override
    public Optional<Wake<String>> wake(Set<String> aside) {
      return due.stream()
          .filter(w -> !aside.contains(w) && !words.contains(w))
          .map(w -> new Wake<>(NOW, w))
          .findFirst();
    }
  }

  private static final class FillingDisk implements Journal {
    private final MemoryJournal kept = new MemoryJournal();
    private volatile boolean full;
    private int appends;

    @Override
    public long append(long expected, List<Draft> facts, List<ViewChange> views) {
      appends++;
      if (full) {
        throw new JournalUnavailableException("disk full", new IllegalStateException("disk full"));
      }
      return kept.append(expected, facts, views);
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
}
