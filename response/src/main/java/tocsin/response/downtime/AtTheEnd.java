package tocsin.response.downtime;

import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import tocsin.response.message.State;

/// What is told when a downtime is over, of groups that are not well then.
///
/// @param states of which states somebody is told, once
/// @param whenCancelled also when a person ended it before its time
/// @param onlyCancelled only then, and not when its time is over; without it, no
public record AtTheEnd(Set<State> states, boolean whenCancelled, Optional<Boolean> onlyCancelled) {
  public static final AtTheEnd USUAL =
      new AtTheEnd(Set.of(State.ALERT, State.WARN, State.NO_DATA), false);

  public AtTheEnd {
    states = Set.copyOf(states);
    // Downtimes that were written before there was such a choice have none.
    onlyCancelled = Objects.requireNonNullElse(onlyCancelled, Optional.empty());
  }

  public AtTheEnd(Set<State> states, boolean whenCancelled) {
    this(states, whenCancelled, Optional.empty());
  }

  /// Whether nothing is told when its time is over.
  public boolean isOnlyCancelled() {
    return onlyCancelled.orElse(false);
  }
}
