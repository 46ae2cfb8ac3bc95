package tocsin.response.desk;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import tocsin.ground.agenda.Agenda;
import tocsin.ground.loop.Decider.Wake;
import tocsin.response.heartbeat.Pulse;
import tocsin.response.incident.Incident;
import tocsin.response.incident.Incidents;
import tocsin.response.paging.Run;

/// When the desk wants to be woken, and for what. Not thread-safe: the loop owns it.
final class Plans {
  private final Agenda<WakeKey> agenda = new Agenda<>();
  private final Incidents incidents;

  Plans(Incidents incidents) {
    this.incidents = incidents;
  }

  /// Wakes at that time for this, or not at all.
  void plan(WakeKey.What what, String id, Optional<Instant> at) {
    plan(new WakeKey(what, 0, id), at);
  }

  void plan(Pulse p) {
    plan(WakeKey.What.HEARTBEAT, p.heartbeat(), p.lateAt());
  }

  void plan(Incident i) {
    plan(new WakeKey(WakeKey.What.INCIDENT, i.number(), i.id().value()), i.wakeAt());
  }

  void plan(Run r) {
    looks(r, r.nextAt());
    plan(new WakeKey(WakeKey.What.PAGE, number(r), r.id().value()), r.pageAt());
  }

  /// An escalation is to look for somebody then.
  void looks(Run r, Optional<Instant> at) {
    plan(new WakeKey(WakeKey.What.ESCALATION, number(r), r.id().value()), at);
  }

  private int number(Run r) {
    return incidents.find(r.incident()).map(Incident::number).orElse(0);
  }

  private void plan(WakeKey key, Optional<Instant> at) {
    if (at.isPresent()) {
      agenda.set(key, at.get());
    } else {
      agenda.clear(key);
    }
  }

  /// The first wake-up that is not to be left aside.
  Optional<Wake<Input>> wake(Set<Input> aside) {
    return agenda
        .first(key -> aside.contains(new Input.Wake(key)))
        .map(e -> new Wake<>(e.at(), new Input.Wake(e.key())));
  }
}
