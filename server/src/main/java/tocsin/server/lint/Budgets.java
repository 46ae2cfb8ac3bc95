package tocsin.server.lint;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import tocsin.ground.journal.ViewRow;
import tocsin.ground.journal.Views;
import tocsin.ground.json.Json;
import tocsin.response.desk.Directory;
import tocsin.response.incident.Incident;
import tocsin.response.paging.Page;
import tocsin.response.people.Team;
import tocsin.response.service.Service;
import tocsin.response.words.Actor;
import tocsin.response.words.MonitorId;
import tocsin.response.words.ServiceId;
import tocsin.response.words.TeamId;

/// Counts the pages of each team in the last seven days: incidents of its services that paged
/// somebody, not each message. Kept for a minute, because the editor asks with each change.
/// Thread-safe.
public final class Budgets {
  /// How far back is counted.
  public static final Duration WEEK = Duration.ofDays(7);

  /// Pages that are looked at, the newest.
  static final int MOST = 5_000;

  private static final Duration KEPT = Duration.ofMinutes(1);

  private final Supplier<Directory> documents;
  private final Views views;

  // Guarded by this.
  private Optional<Counted> last = Optional.empty();

  private record Counted(Instant at, Map<ServiceId, List<Incident>> paged, boolean isCut) {}

  Budgets(Supplier<Directory> documents, Views views) {
    this.documents = documents;
    this.views = views;
  }

  /// A team, if there is one.
  public Optional<Team> team(TeamId id) {
    return documents.get().team(id);
  }

  /// Of a team; [Budget#NONE] when there is no such team.
  public Budget of(TeamId team, Instant now) {
    return of(now).getOrDefault(team, Budget.NONE);
  }

  /// Of every team.
  public Map<TeamId, Budget> of(Instant now) {
    Counted counted = counted(now);
    Directory directory = documents.get();
    Map<TeamId, List<ServiceId>> services =
        directory.services().stream()
            .collect(
                Collectors.groupingBy(
                    Service::team, Collectors.mapping(Service::id, Collectors.toList())));
    Map<TeamId, Budget> all = new HashMap<>();
    for (Team t : directory.teams()) {
      List<Incident> paged =
          services.getOrDefault(t.id(), List.of()).stream()
              .flatMap(s -> counted.paged().getOrDefault(s, List.of()).stream())
              .toList();
      all.put(t.id(), new Budget(t.pagesAWeek(), paged.size(), byMonitor(paged), counted.isCut()));
    }
    return all;
  }

  private static Map<MonitorId, Integer> byMonitor(List<Incident> paged) {
    Map<MonitorId, Integer> all = new HashMap<>();
    for (Incident i : paged) {
      i.alerts().stream()
          .limit(1)
          .forEach(a -> {
            if (a.source() instanceof Actor.OfMonitor(var monitor)) {
              all.merge(monitor, 1, Integer::sum);
            }
          });
    }
    return all;
  }

  private synchronized Counted counted(Instant now) {
    Counted made =
        last.filter(c -> now.isBefore(c.at().plus(KEPT)) && !now.isBefore(c.at()))
            .orElseGet(() -> count(now));
    last = Optional.of(made);
    return made;
  }

  private Counted count(Instant now) {
    long since = now.minus(WEEK).toEpochMilli();
    List<ViewRow> pages =
        views.rows("page", Long.MAX_VALUE, MOST).stream()
            .takeWhile(r -> r.order() >= since)
            .toList();
    Map<ServiceId, List<Incident>> paged =
        pages.stream()
            .map(r -> Json.read(r.body(), Page.class))
            .filter(p -> !p.dueAt().isAfter(now))
            .map(p -> p.incident().value())
            .distinct()
            .flatMap(i -> views.row("incident", i).stream())
            .map(r -> Json.read(r.body(), Incident.class))
            .collect(Collectors.groupingBy(Incident::service));
    return new Counted(now, paged, pages.size() == MOST);
  }
}
