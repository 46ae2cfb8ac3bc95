package tocsin.response.desk;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import tocsin.ground.journal.ViewChange;
import tocsin.ground.journal.ViewRow;
import tocsin.ground.json.Json;
import tocsin.response.heartbeat.HeartbeatFact;
import tocsin.response.heartbeat.Heartbeats;
import tocsin.response.heartbeat.Pulse;

/// The rows that show how heartbeats stand. Pure on the folded state.
final class PulseRows {
  private final Heartbeats heartbeats;

  PulseRows(Heartbeats heartbeats) {
    this.heartbeats = heartbeats;
  }

  List<ViewChange> rows(HeartbeatFact fact, Instant at) {
    return switch (fact) {
      case HeartbeatFact.CheckedIn c -> List.of(row(c.heartbeat(), at));
      case HeartbeatFact.Missed m -> List.of(row(m.heartbeat(), at));
      case HeartbeatFact.Postponed p -> List.of(row(p.heartbeat(), at));
      case HeartbeatFact.WasAway w -> heartbeats.all().stream().map(h -> row(h.id(), at)).toList();
    };
  }

  /// How one stands now; none when it was removed.
  ViewChange row(String id, Instant at) {
    Optional<Pulse> pulse = heartbeats.find(id);
    return pulse.isPresent()
        ? new ViewChange.Put(
            new ViewRow("pulse", id, "", at.toEpochMilli(), Json.write(pulse.get())))
        : new ViewChange.Remove("pulse", id);
  }
}
