package tocsin.server.respond;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tocsin.response.change.Change;
import tocsin.response.incident.Incident;
import tocsin.response.service.Service;
import tocsin.response.words.ServiceId;
import tocsin.server.page.Words;

/// The table of services: those in trouble first, then the most important. Pure.
///
/// @param teams name by id
/// @param changes the newest of each service
record ServiceRows(
    List<Incident> open,
    History history,
    Map<String, String> teams,
    Map<String, Change> changes,
    Instant now) {
  private static final List<String> WORST_FIRST =
      List.of("firing", "acked", "mitigated", "warn", "nodata", "ok");

  private record Ranked(Service service, String css, String state) {}

  List<ServiceRow> of(List<Service> services, int limit) {
    Map<ServiceId, Incident> worst =
        open.stream()
            .collect(
                java.util.stream.Collectors.toMap(Incident::service, i -> i, ServiceRows::worse));
    return services.stream()
        .map(s -> ranked(s, Optional.ofNullable(worst.get(s.id()))))
        .sorted(
            Comparator.comparingInt((Ranked r) -> WORST_FIRST.indexOf(r.css()))
                .thenComparingInt(r -> r.service().tier())
                .thenComparing(r -> r.service().name()))
        .limit(limit)
        .map(this::row)
        .toList();
  }

  /// Untaken before taken, then the worse.
  private static Incident worse(Incident a, Incident b) {
    int byStatus = a.status().compareTo(b.status());
    return byStatus < 0 || byStatus == 0 && a.severity().compareTo(b.severity()) <= 0 ? a : b;
  }

  private Ranked ranked(Service s, Optional<Incident> worst) {
    if (worst.isPresent()) {
      return new Ranked(
          s, Words.statusClass(worst.get().status()), Words.capital(worst.get().status().word()));
    }
    return switch (history.now(s.id())) {
      case TROUBLED, WARNED -> new Ranked(s, "warn", "Warning");
      case SILENT -> new Ranked(s, "nodata", "No data");
      case FINE -> new Ranked(s, "ok", "OK");
    };
  }

  private ServiceRow row(Ranked r) {
    String id = r.service().id().value();
    String team = r.service().team().value();
    return new ServiceRow(
        id,
        r.service().name(),
        teams.getOrDefault(team, team),
        r.css(),
        r.state(),
        Strip.of(history.of(r.service().id()), now),
        Optional.ofNullable(changes.get(id)).map(this::change).orElse(""));
  }

  private String change(Change c) {
    return c.toVersion().orElse(Words.capital(c.kind().noun()))
        + ", "
        + Words.span(c.at(), now)
        + " ago";
  }
}
