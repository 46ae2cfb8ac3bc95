package tocsin.response.paging;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tocsin.response.paging.EscalationPolicy.Step;
import tocsin.response.paging.EscalationPolicy.Target;
import tocsin.response.words.UserId;

/// Whom a step means at an instant. Pure.
///
/// @param people each once; empty when nobody is on call there
/// @param ringNext where the ring of the step goes on next time; empty when it has none
record Reach(List<Assignment> people, Optional<Integer> ringNext) {
  static Reach nobody() {
    return new Reach(List.of(), Optional.empty());
  }

  /// Everybody on the step, or the next of the ring that has somebody.
  ///
  /// @param from place in the ring that is asked first
  static Reach of(Step step, int from, Roster roster, Instant now) {
    return step.takesTurns()
        ? inTurn(step.targets(), from, roster, now)
        : new Reach(everybody(step.targets(), roster, now), Optional.empty());
  }

  private static Reach inTurn(List<Target> ring, int from, Roster roster, Instant now) {
    for (int i = 0; i < ring.size(); i++) {
      int place = (from + i) % ring.size();
      List<Assignment> here = everybody(List.of(ring.get(place)), roster, now);
      if (!here.isEmpty()) {
        return new Reach(here, Optional.of((place + 1) % ring.size()));
      }
    }
    return nobody();
  }

  private static List<Assignment> everybody(List<Target> targets, Roster roster, Instant now) {
    Map<UserId, Assignment> once = new LinkedHashMap<>();
    targets.stream()
        .flatMap(t -> roster.reached(t, now).stream())
        .forEach(a -> once.putIfAbsent(a.user(), a));
    return List.copyOf(once.values());
  }
}
