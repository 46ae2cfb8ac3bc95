package tocsin.server.lint;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import tocsin.ground.journal.Views;
import tocsin.ground.json.Json;
import tocsin.response.desk.Directory;
import tocsin.response.desk.GroupTags;
import tocsin.response.downtime.Coverage;
import tocsin.response.downtime.Downtime;
import tocsin.response.downtime.Holding;
import tocsin.response.lint.Handles;
import tocsin.response.lint.WatchedMonitor;
import tocsin.response.lint.WatchedMonitor.Failure;
import tocsin.response.monitor.Monitor;
import tocsin.response.monitor.MonitorFact;
import tocsin.response.monitor.Route;
import tocsin.response.people.ContactMethod;
import tocsin.response.people.Team;

/// What is known of the monitors beside what was written.
///
/// @param monitors all of them, as they are now
public record KnownMonitors(
    Supplier<List<Monitor>> monitors,
    Supplier<List<Downtime>> downtimes,
    Supplier<List<Team>> teams,
    Views views,
    Census census) {
  private static final int MOST = 50_000;

  List<WatchedMonitor> of(Directory directory, Instant now) {
    Map<String, Failure> failures = failures();
    Holding holding = new Holding(downtimes.get());
    Handles handles = new Handles(names(directory));
    return monitors.get().stream()
        .filter(Monitor::enabled)
        .map(m ->
            new WatchedMonitor(
                m.id(),
                m.title(),
                m.service(),
                m.route() == Route.PAGE,
                Optional.ofNullable(failures.get(m.id().value())),
                census.matches(m),
                census.extent(m),
                m.message().map(handles::dead).orElse(List.of()),
                holding.holds(GroupTags.subject(m, ""), now).map(Coverage.Yes::from)))
        .toList();
  }

  /// Why and since when, of those whose last word was that they cannot be evaluated.
  private Map<String, Failure> failures() {
    Map<String, Failure> all = new HashMap<>();
    views.rows("monitor_state", Long.MAX_VALUE, MOST).stream()
        .filter(r -> r.body().contains("\"problem\""))
        .forEach(r -> {
          if (Json.read(r.body(), MonitorFact.class) instanceof MonitorFact.EvaluationFailed f) {
            all.put(r.key(), new Failure(Instant.ofEpochMilli(r.order()), f.problem()));
          }
        });
    return all;
  }

  private Set<String> names(Directory d) {
    Set<String> names = new HashSet<>();
    d.users()
        .forEach(u -> {
          names.add(u.id().value());
          u.email().ifPresent(names::add);
          u.contacts().stream().map(ContactMethod::address).forEach(names::add);
        });
    teams.get().forEach(t -> names.add("team-" + t.id()));
    d.services()
        .forEach(s -> {
          names.add("pagerduty-" + s.id());
          names.add("opsgenie-" + s.id());
        });
    Set<String> small = new HashSet<>();
    names.forEach(n -> small.add(n.toLowerCase(Locale.ROOT)));
    return small;
  }
}
