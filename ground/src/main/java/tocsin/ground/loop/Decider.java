package tocsin.ground.loop;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tocsin.ground.journal.Draft;
import tocsin.ground.journal.Entry;
import tocsin.ground.journal.ViewChange;

/// What the loop drives. [#decide] is pure on the current state; [#apply] folds one fact in and is
/// the only thing that changes the state. Replaying all facts gives the same state. Not
/// thread-safe.
///
/// @param <I> inputs
/// @param <F> facts
/// @param <A> answers
public interface Decider<I, F, A> {
  Decision<F, A> decide(I input, Instant now);

  /// Folds one fact in.
  void apply(F fact, Instant at);

  /// Rows of the views that change because of this fact; asked right after [#apply].
  ///
  /// @param position that the fact has in the journal
  List<ViewChange> project(F fact, Instant at, long position);

  /// Rows of whatever changed since this was asked last and shows only how it stands now; asked
  /// after the last fact of a commit. What changes a hundred times in one commit is written once.
  default List<ViewChange> settle() {
    return List.of();
  }

  Draft encode(F fact, Instant at);

  /// Reads a fact back; another thread may ask while facts are folded.
  F decode(Entry entry);

  /// When the state next wants to be woken, and with which input.
  ///
  /// @param aside inputs that are passed over
  Optional<Wake<I>> wake(Set<I> aside);

  /// A wake-up: the input to feed in once `at` is reached.
  record Wake<I>(Instant at, I input) {}
}
