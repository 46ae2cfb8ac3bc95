package tocsin.response.desk;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import tocsin.response.incident.AlertText;
import tocsin.response.incident.Incidents;
import tocsin.response.monitor.Level;
import tocsin.response.monitor.Monitor;
import tocsin.response.monitor.MonitorFact;
import tocsin.response.monitor.MonitorStates;
import tocsin.response.monitor.Route;
import tocsin.response.service.ServiceFact;
import tocsin.response.words.Actor;
import tocsin.response.words.Fact;
import tocsin.response.words.ServiceId;

/// Decides what follows when a maintenance window ends: a monitor that fired in it and still does
/// opens its incident now, because it will not fire again. Pure on the folded state.
final class AfterMaintenance {
  private final Incidents incidents;
  private final MonitorStates monitors;
  private final Directory directory;
  private final Triggers triggers;

  AfterMaintenance(
      Incidents incidents, MonitorStates monitors, Directory directory, Triggers triggers) {
    this.incidents = incidents;
    this.monitors = monitors;
    this.directory = directory;
    this.triggers = triggers;
  }

  /// One monitor at a time, because incidents are numbered from the folded state; the end is
  /// written down when none is left.
  List<Fact> over(ServiceId service, Instant now) {
    return directory.monitors().stream()
        .filter(m -> m.service().equals(service) && m.route() == Route.PAGE)
        .flatMap(m -> waiting(m))
        .findFirst()
        .map(t -> triggers.trigger(t, now).facts())
        .filter(facts -> !facts.isEmpty())
        .orElseGet(() -> List.of(new ServiceFact.MaintenanceEnded(service, now)));
  }

  /// What alerts and has no open alert in an incident.
  private Stream<Input.Trigger> waiting(Monitor m) {
    return monitors.alarms(m.id()).entrySet().stream()
        .filter(a -> a.getValue().level() == Level.ALERT)
        .map(a -> MonitorFact.alertKey(m.id(), a.getKey()))
        .sorted()
        .filter(key -> !isOpen(m, key))
        .map(key -> trigger(m, key));
  }

  private boolean isOpen(Monitor m, String key) {
    return incidents
        .openWith(m.service(), key)
        .anyMatch(i -> i.alert(key).filter(a -> a.closedAt().isEmpty()).isPresent());
  }

  private static Input.Trigger trigger(Monitor m, String key) {
    String summary = m.title() + ": fired in a maintenance window and still does";
    return new Input.Trigger(
        m.service(),
        key,
        new AlertText(summary, m.severity(), Map.of("target", m.target())),
        Optional.of(m.title()),
        new Actor.OfMonitor(m.id()));
  }
}
