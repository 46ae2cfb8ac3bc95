package tocsin.sim.world;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tocsin.response.desk.Desk;
import tocsin.response.heartbeat.HeartbeatFact;
import tocsin.response.heartbeat.HeartbeatFact.Signal;
import tocsin.response.words.Fact;

/// A heartbeat that is silent for longer than its time and its grace is late, to the second, and
/// none is before.
final class SilenceIsHeard implements Invariant {
  /// As the workload has it.
  static final Duration TIME = Duration.ofMinutes(10);

  static final Duration GRACE = Duration.ofMinutes(2);

  private final Map<String, Instant> heard = new HashMap<>();
  private final Set<String> late = new HashSet<>();

  @Override
  public Optional<String> sees(Fact fact, Instant at, Desk desk) {
    return switch (fact) {
      case HeartbeatFact.CheckedIn c -> {
        heard.put(c.heartbeat(), at);
        if (c.signal() == Signal.SUCCESS) {
          late.remove(c.heartbeat());
        }
        yield Optional.empty();
      }
      case HeartbeatFact.Missed m -> {
        late.add(m.heartbeat());
        Instant due = heard.getOrDefault(m.heartbeat(), Instant.MAX).plus(TIME).plus(GRACE);
        yield at.equals(due) ? Optional.empty() : Optional.of("at " + at + " not at " + due + m);
      }
      default -> Optional.empty();
    };
  }

  @Override
  public Optional<String> holds(Instant now, Desk desk) {
    if (desk.wake(Set.of()).filter(w -> !w.at().isAfter(now)).isPresent()) {
      return Optional.empty();
    }
    return heard.entrySet().stream()
        .filter(e -> !late.contains(e.getKey()))
        .filter(e -> !e.getValue().plus(TIME).plus(GRACE).isAfter(now))
        .findFirst()
        .map(e -> "at " + now + " nobody minds the silence of " + e);
  }
}
