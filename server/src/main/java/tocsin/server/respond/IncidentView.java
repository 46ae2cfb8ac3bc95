package tocsin.server.respond;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import tocsin.metrics.function.QueryEngine;
import tocsin.response.change.Change;
import tocsin.response.change.Question;
import tocsin.response.change.Suspects;
import tocsin.response.desk.TimelineEvent;
import tocsin.response.document.Kind;
import tocsin.response.incident.Alert;
import tocsin.response.incident.Incident;
import tocsin.response.monitor.Monitor;
import tocsin.response.paging.LedgerEntry;
import tocsin.response.paging.Run;
import tocsin.response.people.Team;
import tocsin.response.people.User;
import tocsin.response.service.Service;
import tocsin.response.words.Actor;
import tocsin.server.page.Rows;
import tocsin.server.page.Words;

/// Gathers the page of one incident.
final class IncidentView {
  private static final Duration CHANGES_BEFORE = Duration.ofHours(24);
  private static final Duration REVERTS_AFTER = Duration.ofHours(24);
  private static final Duration NEXT_WORD = Duration.ofMinutes(20);
  private static final int MOST_LINES = 2_000;
  private static final int MOST_OTHERS = 100;

  private final Rows rows;
  private final Lookups lookups;
  private final QueryEngine engine;
  private final Instant now;

  IncidentView(Rows rows, Lookups lookups, QueryEngine engine, Instant now) {
    this.rows = rows;
    this.lookups = lookups;
    this.engine = engine;
    this.now = now;
  }

  /// @param show which moments: `all`, `people` or `pages`
  IncidentPage page(Incident i, String reader, String show) {
    String id = i.id().value();
    List<User> users = rows.users();
    var view = new Turn.View(People.of(users, reader), new Policies(rows));
    List<Service> services = rows.services();
    Optional<Service> service =
        services.stream().filter(s -> s.id().equals(i.service())).findFirst();
    var known = new Responder.Known(i, rows.runs(id), rows.pages(id), rows.timeline(id));
    Turn turn = Turn.of(i, known.runs(), known.pages(), view);
    Map<String, Monitor> monitors = monitors(i, known.timeline());
    Optional<Monitor> fired = FiredGraph.monitor(rows, i);
    List<Moment> moments = moments(known, view.people(), monitors);
    return new IncidentPage(
        now,
        i,
        turn,
        effect(i, service, fired),
        show,
        moments,
        Responder.of(known, turn, view, now),
        suspicions(i, services, view.people()),
        Before.of(lookups, i),
        fired,
        service,
        service.map(s -> team(s)).orElse(""),
        fired.flatMap(Monitor::runbook).or(() -> service.flatMap(Service::runbook)),
        escalatesTo(known.runs(), view),
        Optional.ofNullable(i.roles().get("lead"))
            .map(u -> view.people().name(u.value()))
            .orElse(""),
        moments.stream().filter(m -> m.what().equals(" told the others")).toList(),
        draft(i),
        step(known.runs(), view),
        users,
        reader,
        rows.review(id).isPresent(),
        Hops.of(known.pages(), rows.of("ledger", id, MOST_LINES, LedgerEntry.class), view.people()),
        others(i));
  }

  private List<Incident> others(Incident i) {
    return i.isOpen()
        ? lookups.incidents("open", Long.MAX_VALUE, MOST_OTHERS).stream()
            .filter(o -> !o.id().equals(i.id()))
            .toList()
        : List.of();
  }

  private Effect effect(Incident i, Optional<Service> service, Optional<Monitor> fired) {
    return Effect.of(
        i,
        service,
        fired.map(m -> new Seen(m, Curve.of(engine, m, i, now))),
        new Effect.Now(now, engine));
  }

  /// Monitors of the alerts, and those that the timeline names.
  private Map<String, Monitor> monitors(Incident i, List<TimelineEvent> timeline) {
    Map<String, Monitor> all = new HashMap<>();
    List<String> ids = new ArrayList<>();
    i.alerts().stream()
        .map(Alert::source)
        .filter(Actor.OfMonitor.class::isInstance)
        .forEach(a -> ids.add(a.label()));
    timeline.stream().map(e -> e.of().getOrDefault("monitor", "")).forEach(ids::add);
    ids.stream()
        .filter(id -> !id.isEmpty())
        .distinct()
        .limit(20)
        .forEach(id -> rows.monitor(id).ifPresent(m -> all.put(id, m)));
    return all;
  }

  private static List<Moment> moments(
      Responder.Known known, People people, Map<String, Monitor> monitors) {
    Map<String, String> titles = new HashMap<>();
    monitors.forEach((id, m) -> titles.put(id, m.title().isBlank() ? id : m.title()));
    var moments = new Moments(people, known.pages(), titles, known.incident().alerts());
    Set<String> arrived =
        known.pages().stream()
            .filter(p -> p.deliveredAt().isPresent())
            .map(p -> p.id().value())
            .collect(Collectors.toSet());
    // That it was delivered says that it was sent.
    return known.timeline().stream()
        .filter(e -> !e.kind().equals("page_sent") || !arrived.contains(e.of().get("page")))
        .map(moments::of)
        .toList();
  }

  private List<Suspicion> suspicions(Incident i, List<Service> services, People people) {
    Instant opened = i.milestones().opened();
    List<Change> before = lookups.changes(opened, CHANGES_BEFORE);
    Instant until = opened.plus(REVERTS_AFTER).isBefore(now) ? opened.plus(REVERTS_AFTER) : now;
    List<Change> later = lookups.changes(until, Duration.between(opened, until).plusSeconds(1));
    return Suspects.rank(Question.of(i.service(), opened, services), before, List.of()).stream()
        .limit(12)
        .map(s -> Suspicion.of(s, i, later, people))
        .toList();
  }

  private String team(Service s) {
    return rows.document(Kind.TEAM, s.team().value())
        .map(d -> tocsin.ground.json.Json.read(d.body(), Team.class).name())
        .orElse(s.team().value());
  }

  private String escalatesTo(List<Run> runs, Turn.View view) {
    return own(runs)
        .map(r -> view.policies().after(r, now))
        .map(who -> People.and(who.stream().map(view.people()::inside).toList()))
        .orElse("");
  }

  private static Optional<Run> own(List<Run> runs) {
    return runs.stream().filter(r -> r.source().isOwn()).reduce((a, b) -> b);
  }

  private static String step(List<Run> runs, Turn.View view) {
    return own(runs)
        .filter(r -> r.level() > 0)
        .flatMap(r ->
            Policies.of(r)
                .flatMap(view.policies()::policy)
                .map(p -> "step " + r.level() + " of " + p.steps().size()))
        .orElse("");
  }

  /// One plain word to others, with one promise of the next; no names of hosts or people.
  private String draft(Incident i) {
    String since = "Since " + Words.at(i.milestones().opened(), "minute") + " UTC: " + i.title();
    return i.isOpen()
        ? since
            + ". We are working on it. Next word from us at "
            + Words.at(now.plus(NEXT_WORD), "minute")
            + " UTC."
        : since
            + ". It is over since "
            + Words.at(i.milestones().resolved().orElse(now), "minute")
            + " UTC.";
  }
}
