package tocsin.response.message;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/// One thing a monitor has to say of one group.
///
/// @param group tags of the group; none for a monitor without groups
/// @param comparator as people write it: `>`
/// @param triggered after this change
/// @param renotify told again without a change
/// @param priority 1 to 5, as the monitor has it
/// @param parts of a composite, by letter
/// @param more values of an event or a check, by name: `event.title`
/// @param test nothing happened; somebody tries the message
public record Transition(
    State from,
    State to,
    Instant at,
    Map<String, String> group,
    Optional<Double> value,
    Thresholds thresholds,
    String comparator,
    Triggered triggered,
    boolean renotify,
    Optional<Integer> priority,
    Optional<String> checkMessage,
    Map<String, Leg> parts,
    Map<String, String> more,
    boolean test) {
  public Transition {
    group = Map.copyOf(group);
    parts = Map.copyOf(parts);
    more = Map.copyOf(more);
  }

  /// One monitor inside a composite.
  public record Leg(State state, Optional<Double> value) {}

  /// Whether it goes from any other state to OK.
  boolean recovers() {
    return to.isOk() && !from.isOk();
  }
}
