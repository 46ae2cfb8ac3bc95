package tocsin.server.respond;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tocsin.ground.json.Json;
import tocsin.ground.time.TimeRange;
import tocsin.response.incident.Incident;
import tocsin.response.monitor.MonitorFact;
import tocsin.response.words.MonitorId;
import tocsin.response.words.ServiceId;
import tocsin.server.page.Rows;
import tocsin.server.respond.Strip.Look;
import tocsin.server.respond.Strip.Stretch;

/// What was not fine in the last six hours, by service: from incidents, and from what monitors did.
final class History {
  private final Map<ServiceId, List<Stretch>> byService = new HashMap<>();
  private final Map<MonitorId, Optional<ServiceId>> serviceOf = new HashMap<>();
  private final Rows rows;
  private final TimeRange window;

  History(Rows rows, Instant now) {
    this.rows = rows;
    this.window = new TimeRange(now.minus(Strip.SPAN), now);
  }

  /// @param at when it was written down
  record Happening(MonitorFact fact, Instant at) {
    static Happening of(long millis, String body) {
      return new Happening(Json.read(body, MonitorFact.class), Instant.ofEpochMilli(millis));
    }
  }

  History incidents(List<Incident> incidents) {
    for (Incident i : incidents) {
      Instant end =
          i.milestones().mitigated().or(() -> i.milestones().resolved()).orElse(window.until());
      add(i.service(), i.milestones().opened(), end, Look.TROUBLED);
    }
    return this;
  }

  /// @param newestFirst what monitors did, of all monitors
  History monitors(List<Happening> newestFirst) {
    Map<MonitorId, Instant> until = new HashMap<>();
    Map<MonitorId, Instant> firedAt = new HashMap<>();
    for (Happening h : newestFirst) {
      MonitorId monitor = h.fact().monitor();
      switch (h.fact()) {
        case MonitorFact.Fired f -> {
          add(monitor, h.at(), until.getOrDefault(monitor, window.until()), Look.WARNED);
          until.put(monitor, h.at());
          firedAt.remove(monitor);
        }
        case MonitorFact.FellSilent f -> {
          add(monitor, f.since(), until.getOrDefault(monitor, window.until()), Look.SILENT);
          until.put(monitor, f.since());
          firedAt.remove(monitor);
        }
        case MonitorFact.Recovered r -> {
          until.put(monitor, h.at());
          firedAt.put(monitor, r.firedAt());
        }
        case MonitorFact.Eased e -> {}
        case MonitorFact.EvaluationFailed f -> {}
        case MonitorFact.EvaluationWorks w -> {}
      }
    }
    // It fired before what was read; its recovery knows when.
    firedAt.forEach((m, from) -> add(m, from, until.getOrDefault(m, from), Look.WARNED));
    return this;
  }

  private void add(MonitorId monitor, Instant from, Instant until, Look look) {
    if (!until.isBefore(window.from()) && !until.isBefore(from)) {
      service(monitor).ifPresent(s -> add(s, from, until, look));
    }
  }

  private Optional<ServiceId> service(MonitorId monitor) {
    return serviceOf.computeIfAbsent(monitor, m -> rows.monitor(m.value()).map(d -> d.service()));
  }

  private void add(ServiceId service, Instant from, Instant until, Look look) {
    var during = new TimeRange(from, until.isBefore(from) ? from : until);
    if (during.overlaps(window)) {
      byService.computeIfAbsent(service, s -> new ArrayList<>()).add(new Stretch(during, look));
    }
  }

  List<Stretch> of(ServiceId service) {
    return byService.getOrDefault(service, List.of());
  }

  /// What still goes on.
  Look now(ServiceId service) {
    return of(service).stream()
        .filter(s -> !s.during().until().isBefore(window.until()))
        .map(Stretch::look)
        .max(Look::compareTo)
        .orElse(Look.FINE);
  }
}
