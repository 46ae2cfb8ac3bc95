package tocsin.response.downtime;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import tocsin.response.message.State;
import tocsin.response.words.MonitorId;

/// What downtimes let through, and what is told when one is over. Pure.
public record Holding(List<Downtime> downtimes) {
  public Holding {
    downtimes = List.copyOf(downtimes);
  }

  /// One group of a monitor.
  ///
  /// @param tags of the monitor
  /// @param group tags of the group
  public record Subject(MonitorId monitor, Set<String> tags, Map<String, String> group) {
    public Subject {
      tags = Set.copyOf(tags);
      group = Map.copyOf(group);
    }
  }

  /// Whether a change of state is told. The first recovery is told when somebody was told of the
  /// trouble, unless any downtime that covers it mutes it; what follows in the downtime is held.
  ///
  /// @param told whether somebody was told of the trouble that this ends
  public Decision change(Subject subject, State to, boolean told, Instant now) {
    List<Downtime> covering = covering(subject, now).toList();
    Optional<Coverage.Yes> first = holds(subject, now);
    if (first.isEmpty()) {
      return new Decision.Tell("no downtime covers it");
    }
    String because = first.get().because();
    if (to.isOk() && told && covering.stream().noneMatch(Downtime::muteFirstRecovery)) {
      return new Decision.Tell("somebody was told of this trouble before " + because);
    }
    return new Decision.Hold(because);
  }

  /// The downtime that covers something now; of several the one whose id comes first.
  public Optional<Coverage.Yes> holds(Subject s, Instant now) {
    return downtimes.stream()
        .map(d -> d.covers(s.monitor(), s.tags(), s.group(), now))
        .flatMap(c -> c instanceof Coverage.Yes y ? Stream.of(y) : Stream.empty())
        .findFirst();
  }

  /// What follows for a group when one of the downtimes that covered it is over.
  ///
  /// @param over the one that is over, no longer among those that hold
  /// @param cancelled ended by a person before its time
  public Decision end(Subject subject, Downtime over, State state, boolean cancelled, Instant now) {
    List<Downtime> others = covering(subject, now).toList();
    if (!others.isEmpty()) {
      return new Decision.Hold("downtime " + others.getFirst().id() + " still covers it");
    }
    if (state.isOk()) {
      return new Decision.Hold("it is well");
    }
    if (cancelled && !over.endsWith().whenCancelled()) {
      return new Decision.Hold("downtime " + over.id() + " was cancelled");
    }
    if (!cancelled && over.endsWith().isOnlyCancelled()) {
      return new Decision.Hold("downtime " + over.id() + " tells something only when cancelled");
    }
    return over.endsWith().states().contains(state)
        ? new Decision.Tell("downtime " + over.id() + " is over and it is still " + state.words())
        : new Decision.Hold("downtime " + over.id() + " tells nothing of " + state.words());
  }

  private Stream<Downtime> covering(Subject s, Instant now) {
    return downtimes.stream()
        .filter(d -> d.covers(s.monitor(), s.tags(), s.group(), now) instanceof Coverage.Yes);
  }
}
