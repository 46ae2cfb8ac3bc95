package tocsin.edge.datadog;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tocsin.ground.json.Json;
import tocsin.response.desk.GroupTags;
import tocsin.response.document.Kind;
import tocsin.response.downtime.Holding;
import tocsin.response.downtime.Scope;
import tocsin.response.downtime.When;
import tocsin.response.foreign.Foreign;
import tocsin.response.monitor.Monitor;
import tocsin.response.monitor.MonitorFact;

/// The downtimes that keep a monitor, or some of its groups, quiet now.
record Matching(Office office) {
  /// @param groups those that were heard of last and that it is for
  record Match(DowntimeEntry entry, When.Window window, List<String> groups) {}

  /// @throws BadRequestException if there is no such monitor
  List<Match> of(String number) {
    Foreign foreign = new Foreigns(office, "monitor").one(number).foreign();
    return of(foreign, new Downtimes(office).all());
  }

  List<Match> of(Foreign foreign, List<DowntimeEntry> all) {
    Instant now = office.clock().instant();
    return foreign
        .becomes()
        .flatMap(id -> office.present(Kind.MONITOR, id))
        .map(d -> Json.read(d.body(), Monitor.class))
        .map(m -> all.stream().flatMap(e -> match(e, m, now)).toList())
        .orElse(List.of());
  }

  private Stream<Match> match(DowntimeEntry entry, Monitor monitor, Instant now) {
    Holding.Subject s = GroupTags.subject(monitor, "");
    return entry.downtime().monitors().has(s.monitor(), s.tags())
        ? entry.window(now).map(w -> new Match(entry, w, groups(entry, monitor))).stream()
        : Stream.empty();
  }

  private List<String> groups(DowntimeEntry entry, Monitor monitor) {
    Optional<String> last =
        office
            .views()
            .row("monitor_state", monitor.id().value())
            .map(row -> Json.read(row.body(), MonitorFact.class).key());
    Scope scope = Scope.parse(entry.downtime().scope());
    return last.stream()
        .filter(key -> !key.isEmpty())
        .filter(key -> scope.covers(GroupTags.subject(monitor, key).group()))
        .toList();
  }
}
