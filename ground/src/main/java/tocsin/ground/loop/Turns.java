package tocsin.ground.loop;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import tocsin.ground.journal.Draft;
import tocsin.ground.journal.Entry;
import tocsin.ground.journal.Journal;
import tocsin.ground.journal.ViewChange;
import tocsin.ground.journal.ViewRow;

/// Drives a [Decider] over a [Journal] turn by turn, without a thread and without a clock, so that
/// the server and the simulation run the same code. Not thread-safe: one owner.
///
/// Within a turn each input sees the facts of those before it. If the commit fails, the state is
/// ahead of the journal; it is thrown away and folded anew from the journal before the next turn.
public final class Turns<I, F, A> {
  private static final int REPLAY_CHUNK = 10_000;

  /// What a commit made known: the facts in order and the position of the last one.
  public record Committed<F, A>(List<F> facts, List<A> answers, long position) {}

  private final Journal journal;
  private final Supplier<? extends Decider<I, F, A>> fresh;
  private Decider<I, F, A> decider;
  private long position;
  private Instant last = Instant.EPOCH;
  private boolean stale;

  /// Replays the journal into a fresh decider.
  public Turns(Journal journal, Supplier<? extends Decider<I, F, A>> fresh) {
    this.journal = journal;
    this.fresh = fresh;
    this.decider = replay();
  }

  /// Decides these inputs in order, commits all their facts at once, and answers.
  ///
  /// @param now read once at the door; never earlier than the turn before, whatever the clock says
  /// @throws RuntimeException from the journal; none of the inputs was accepted then
  public Committed<F, A> take(List<I> inputs, Instant now) {
    return take(inputs, now, 0, Set.of());
  }

  /// Decides these inputs in order, then what wants to be woken by now, one after the other, and
  /// commits all of it at once, as each commit waits for the disk.
  ///
  /// @param most wake-ups
  /// @return the answers to the inputs come first
  Committed<F, A> take(List<I> inputs, Instant now, int most, Set<I> aside) {
    Turn turn = new Turn(now);
    inputs.forEach(turn::decide);
    // What a wake-up decides may take the next one off the agenda.
    for (int i = 0; i < most; i++) {
      Optional<Decider.Wake<I>> due = decider.wake(aside).filter(w -> !w.at().isAfter(now));
      if (due.isEmpty()) {
        break;
      }
      turn.decide(due.get().input());
    }
    return turn.commit();
  }

  /// What is decided at one instant and committed at once.
  private final class Turn {
    private final List<F> facts = new ArrayList<>();
    private final List<A> answers = new ArrayList<>();
    private final List<Draft> drafts = new ArrayList<>();
    private final List<ViewChange> views = new ArrayList<>();
    private final Instant at;

    Turn(Instant now) {
      if (stale) {
        decider = replay();
      }
      this.at = now.isBefore(last) ? last : now;
    }

    void decide(I input) {
      Decision<F, A> decision = decider.decide(input, at);
      // From here on the state is ahead of the journal, until the commit.
      stale = true;
      for (F fact : decision.facts()) {
        decider.apply(fact, at);
        facts.add(fact);
        drafts.add(decider.encode(fact, at));
        views.addAll(decider.project(fact, at, position + drafts.size()));
      }
      answers.add(decision.answer());
    }

    Committed<F, A> commit() {
      if (!drafts.isEmpty()) {
        views.addAll(decider.settle());
        position = journal.append(position, drafts, views);
      }
      stale = false;
      last = at;
      return new Committed<>(List.copyOf(facts), answers, position);
    }
  }

  /// Writes without changing anything, to see whether the journal takes facts again.
  ///
  /// @throws RuntimeException from the journal when it does not
  public void probe() {
    var row = new ViewRow("probe", "probe", "", 0, "{}");
    journal.append(
        journal.end(),
        List.of(),
        List.of(new ViewChange.Put(row), new ViewChange.Remove("probe", "probe")));
  }

  /// When the state next wants to be woken, and with which input.
  public Optional<Decider.Wake<I>> wake() {
    return wake(Set.of());
  }

  /// The same, passing over some inputs.
  Optional<Decider.Wake<I>> wake(Set<I> aside) {
    return decider.wake(aside);
  }

  /// The folded state, for questions that the owner asks between two turns.
  public Decider<I, F, A> state() {
    return decider;
  }

  public long position() {
    return position;
  }

  /// Clears the views and writes them anew from the facts.
  ///
  /// All of them in one commit, so that a crash on the way changes nothing.
  public void rebuildViews() {
    Decider<I, F, A> again = fresh.get();
    Map<List<String>, ViewRow> rows = new LinkedHashMap<>();
    long at = 0;
    for (List<Entry> chunk = journal.read(at, REPLAY_CHUNK); !chunk.isEmpty(); ) {
      for (Entry e : chunk) {
        F fact = again.decode(e);
        again.apply(fact, e.at());
        again.project(fact, e.at(), e.position()).forEach(c -> change(rows, c));
      }
      again.settle().forEach(c -> change(rows, c));
      at = chunk.getLast().position();
      chunk = journal.read(at, REPLAY_CHUNK);
    }
    journal.replaceViews(List.copyOf(rows.values()));
  }

  private static void change(Map<List<String>, ViewRow> rows, ViewChange change) {
    switch (change) {
      case ViewChange.Put(ViewRow row) -> rows.put(List.of(row.view(), row.key()), row);
      case ViewChange.Remove(String view, String key) -> rows.remove(List.of(view, key));
    }
  }

  private Decider<I, F, A> replay() {
    Decider<I, F, A> again = fresh.get();
    long at = 0;
    var history = new History<F>(journal, again::decode, REPLAY_CHUNK);
    for (var chunk = history.next(); !chunk.isEmpty(); chunk = history.next()) {
      for (History.Told<F> told : chunk) {
        again.apply(told.fact(), told.at());
        last = told.at().isAfter(last) ? told.at() : last;
        at = told.position();
      }
    }
    position = at;
    stale = false;
    return again;
  }
}
