package tocsin.response.desk;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import tocsin.response.incident.AlertText;
import tocsin.response.incident.Incidents;
import tocsin.response.message.State;
import tocsin.response.monitor.Monitor;
import tocsin.response.monitor.MonitorFact;
import tocsin.response.monitor.MonitorStates;
import tocsin.response.words.Actor;
import tocsin.response.words.Fact;

/// What alerts without anybody having been told: what began where nobody was to be told, and will
/// not begin again. Pure on the folded state.
record StillFiring(Incidents incidents, MonitorStates monitors, Hush hush) {
  /// The parts of a monitor that alert or are silent and have no open alert in an incident.
  Stream<String> keys(Monitor m) {
    if (Hushing.mute(Optional.of(m)).isPresent()) {
      return Stream.empty();
    }
    return monitors.alarms(m.id()).entrySet().stream()
        .filter(a -> Troubles.isTold(Troubles.state(a.getValue())))
        .map(Map.Entry::getKey)
        .sorted()
        .filter(key -> !isOpen(m, MonitorFact.alertKey(m.id(), key)))
        .filter(key -> !hush.holds(m, key));
  }

  private boolean isOpen(Monitor m, String key) {
    return incidents
        .openWith(m.service(), key)
        .anyMatch(i -> i.alert(key).filter(a -> a.closedAt().isEmpty()).isPresent());
  }

  /// Tells of it now.
  ///
  /// @param where in what it began: `a maintenance window`
  List<Fact> tell(Monitor m, String key, String where, Instant now) {
    State state = hush.state(m, key);
    String summary =
        state == State.NO_DATA
            ? m.title() + ": fell silent in " + where + ", and that lasts"
            : m.title() + ": fired in " + where + " and still does";
    var trigger =
        new Input.Trigger(
            m.service(),
            MonitorFact.alertKey(m.id(), key),
            new AlertText(summary, m.severity(), Map.of("target", m.reads())),
            Optional.of(m.title()),
            new Actor.OfMonitor(m.id()));
    return hush.tell(m, key, state, trigger, now);
  }
}
