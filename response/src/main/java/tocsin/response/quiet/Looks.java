package tocsin.response.quiet;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tocsin.response.message.State;

/// The states of a monitor at its last evaluations, from when they changed.
final class Looks {
  private Looks() {}

  /// @param turns in order; before the first it was well
  static List<Flapping.Look> until(
      List<Flapping.Look> turns, Duration every, int count, Instant now) {
    List<Flapping.Look> looks = new ArrayList<>(count);
    State state = State.OK;
    int next = 0;
    for (int i = count - 1; i >= 0; i--) {
      Instant at = now.minus(every.multipliedBy(i));
      while (next < turns.size() && !turns.get(next).at().isAfter(at)) {
        state = turns.get(next).state();
        next++;
      }
      looks.add(new Flapping.Look(at, state));
    }
    return looks;
  }

  /// The first evaluation at which it flaps no more if nothing changes.
  static Optional<Instant> calm(
      Flapping flapping, List<Flapping.Look> turns, Duration every, Instant now) {
    for (int i = 1; i <= flapping.looks(); i++) {
      Instant at = now.plus(every.multipliedBy(i));
      if (!flapping.judge(until(turns, every, flapping.looks(), at), true).flaps()) {
        return Optional.of(at);
      }
    }
    return Optional.empty();
  }
}
