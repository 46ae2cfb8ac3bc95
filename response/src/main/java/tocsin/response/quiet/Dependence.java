package tocsin.response.quiet;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tocsin.response.message.State;
import tocsin.response.words.MonitorId;

/// What a monitor that depends on others does not say while one of them is the cause. A parent
/// counts for a child when every tag that both groups have is the same, and there is one; a parent
/// without groups counts for all. Only new trouble is held, never a recovery. Pure.
///
/// @param monitors on which it depends
/// @param patience how long new trouble waits for its cause to be seen; zero for not at all
public record Dependence(Set<MonitorId> monitors, Duration patience) {
  static final int MOST = 10;

  public Dependence {
    monitors = Set.copyOf(monitors);
    if (monitors.size() > MOST || patience.isNegative()) {
      throw new IllegalArgumentException(
          monitors.size() + " parents, patience " + patience + " (expected: at most " + MOST + ")");
    }
  }

  /// One group of a monitor as it is now.
  ///
  /// @param since when it came to this state
  public record Group(MonitorId monitor, Map<String, String> tags, State state, Instant since) {
    public Group {
      tags = Map.copyOf(tags);
    }

    boolean shares(Group other) {
      boolean same =
          tags.entrySet().stream()
              .allMatch(
                  t -> other.tags.getOrDefault(t.getKey(), t.getValue()).equals(t.getValue()));
      return tags.isEmpty() || (same && tags.keySet().stream().anyMatch(other.tags::containsKey));
    }
  }

  /// Whether a change of a child's state is said. Asked again when a parent recovers, for what is
  /// still not well and was never said.
  ///
  /// @param all groups of the parents, and of others, which do not count
  public Say change(Group child, List<Group> all, Instant now) {
    if (child.state().isOk()) {
      return new Say.Now("a recovery is never held");
    }
    Optional<Group> cause = cause(child, all);
    if (cause.isPresent()) {
      return new Say.Held("depends on " + name(cause.get()), Optional.empty());
    }
    Instant waits = child.since().plus(patience);
    return now.isBefore(waits) && !monitors.isEmpty()
        ? new Say.Held("waits whether its cause is seen", Optional.of(waits))
        : new Say.Now("no monitor that it depends on is in Alert for it");
  }

  /// The group of a parent that is the cause, if there is one.
  public Optional<Group> cause(Group child, List<Group> all) {
    return all.stream()
        .filter(g -> monitors.contains(g.monitor()) && g.state() == State.ALERT && g.shares(child))
        .findFirst();
  }

  private static String name(Group g) {
    return g.monitor()
        + (g.tags().isEmpty() ? "" : " " + HeldList.words(g))
        + ", which is in Alert";
  }
}
