package tocsin.sim.world;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tocsin.response.desk.Desk;
import tocsin.response.incident.HoldFact;
import tocsin.response.incident.IncidentFact;
import tocsin.response.words.Fact;

/// An alert that is held back goes on at its time unless it was over before, whatever died
/// meanwhile; and it opens nothing while it waits.
final class NothingIsHeldForEver implements Invariant {
  private final Map<String, Instant> untilByAlert = new HashMap<>();

  @Override
  public Optional<String> sees(Fact fact, Instant at, Desk desk) {
    return switch (fact) {
      case HoldFact.Held h -> {
        untilByAlert.put(h.service() + "/" + h.key(), h.until());
        yield Optional.empty();
      }
      case HoldFact.Passed p -> {
        untilByAlert.remove(p.service() + "/" + p.key());
        yield Optional.empty();
      }
      case HoldFact.Released r -> {
        untilByAlert.remove(r.service() + "/" + r.key());
        yield r.incident().isEmpty()
            ? Optional.of("at " + at + " a held alert is in no incident: " + r)
            : Optional.empty();
      }
      case IncidentFact.Opened o -> early(o, at);
      default -> Optional.empty();
    };
  }

  private Optional<String> early(IncidentFact.Opened o, Instant at) {
    Instant until = untilByAlert.get(o.service() + "/" + o.alert().key());
    boolean low = o.alert().severity().name().compareTo("SEV4") >= 0;
    return until != null && low && at.isBefore(until)
        ? Optional.of("at " + at + " it was to wait until " + until + ": " + o)
        : Optional.empty();
  }

  @Override
  public Optional<String> holds(Instant now, Desk desk) {
    if (desk.wake(Set.of()).filter(w -> !w.at().isAfter(now)).isPresent()) {
      return Optional.empty();
    }
    return untilByAlert.entrySet().stream()
        .filter(e -> !e.getValue().isAfter(now))
        .findFirst()
        .map(e -> "at " + now + " still held back: " + e);
  }
}
