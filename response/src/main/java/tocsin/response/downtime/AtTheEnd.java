package tocsin.response.downtime;

import java.util.Set;
import tocsin.response.message.State;

/// What is told when a downtime is over, of groups that are not well then.
///
/// @param states of which states somebody is told, once
/// @param whenCancelled also when a person ended it before its time
public record AtTheEnd(Set<State> states, boolean whenCancelled) {
  public static final AtTheEnd USUAL =
      new AtTheEnd(Set.of(State.ALERT, State.WARN, State.NO_DATA), false);

  public AtTheEnd {
    states = Set.copyOf(states);
  }
}
