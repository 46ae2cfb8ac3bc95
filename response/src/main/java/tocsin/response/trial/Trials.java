package tocsin.response.trial;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import tocsin.response.monitor.Lane;

/// Plays cases: tick by tick, as samples arrive (without and with restarts), and over history. All
/// must say what was expected, and so the same.
public final class Trials {
  private static final int RESTART_EACH = 7;

  private Trials() {}

  /// What is wrong with a case, with what was expected and what was said.
  public static Optional<String> fault(Trial trial) {
    List<String> expected = Said.ordered(trial.expected());
    if (trial.monitor().composite().isPresent()) {
      return composite(trial, expected);
    }
    Optional<String> byTick = difference("by tick", expected, ByTick.play(trial));
    if (byTick.isPresent() || !Lane.suits(trial.monitor())) {
      return byTick;
    }
    return difference("on arrival", expected, OnArrival.play(trial, Set.of()))
        .or(() -> difference("with restarts", expected, OnArrival.play(trial, restarts(trial))))
        .or(() -> difference("over history", expected, InHistory.play(trial)));
  }

  private static Optional<String> composite(Trial t, List<String> expected) {
    Optional<String> byTick =
        difference("by tick", expected, Composed.play(t, PartByTick::new, Set.of()));
    if (byTick.isPresent() || !t.parts().stream().allMatch(Lane::suits)) {
      return byTick;
    }
    return difference("on arrival", expected, Composed.play(t, PartOnArrival::new, Set.of()))
        .or(() ->
            difference(
                "with restarts", expected, Composed.play(t, PartOnArrival::new, restarts(t))))
        .or(() ->
            difference("over history", expected, Composed.play(t, PartInHistory::new, Set.of())));
  }

  private static Set<Long> restarts(Trial trial) {
    long every = trial.monitor().every().toMillis();
    Set<Long> restarts = new TreeSet<>();
    for (long at = every; at < trial.until().toMillis(); at += RESTART_EACH * every) {
      restarts.add(at);
    }
    return restarts;
  }

  private static Optional<String> difference(String how, List<String> expected, List<String> said) {
    List<String> actual = Said.ordered(said);
    return actual.equals(expected)
        ? Optional.empty()
        : Optional.of(how + ": expected " + expected + ", said " + actual);
  }
}
