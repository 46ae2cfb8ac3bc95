package tocsin.server.respond;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tocsin.metrics.function.QueryEngine;
import tocsin.response.change.Change;
import tocsin.response.document.Kind;
import tocsin.response.incident.Incident;
import tocsin.response.incident.Status;
import tocsin.response.monitor.Monitor;
import tocsin.response.oncall.Schedule;
import tocsin.response.paging.Page;
import tocsin.response.paging.Run;
import tocsin.response.people.Team;
import tocsin.response.service.Service;
import tocsin.response.words.Actor;
import tocsin.response.words.ServiceId;
import tocsin.server.page.Rows;
import tocsin.server.respond.NowPage.ChangeRow;
import tocsin.server.respond.Sentences.Open;

/// Gathers the first page. What is read grows with what is shown, not with what there is: runs and
/// pages only of untaken incidents, lines only for the first cards.
final class NowView {
  private static final int MOST_OPEN = 1_000;
  private static final int CARDS = 12;
  private static final int TURNS = 50;
  private static final int LINES = 6;
  private static final int SERVICES = 60;
  private static final Duration DAY = Duration.ofHours(24);
  private static final Duration HOUR = Duration.ofHours(1);

  private final Rows rows;
  private final Lookups lookups;
  private final QueryEngine engine;
  private final People people;
  private final Policies policies;
  private final Instant now;

  NowView(Rows rows, Lookups lookups, QueryEngine engine, People people, Instant now) {
    this.rows = rows;
    this.lookups = lookups;
    this.engine = engine;
    this.people = people;
    this.policies = new Policies(rows);
    this.now = now;
  }

  NowPage page() {
    List<Incident> open = lookups.incidents("open", Long.MAX_VALUE, MOST_OPEN);
    List<Service> services = rows.services();
    List<Schedule> schedules = rows.schedules();
    List<Change> changes = lookups.changes(now, DAY);
    List<Open> turns = turns(open);
    List<ServiceRow> table = table(open, services, changes);
    List<OnCallNow> onCall = schedules.stream().map(s -> Duties.now(s, people, now)).toList();
    return new NowPage(
        now,
        Sentences.of(turns, people),
        cards(turns, services),
        Math.max(0, open.size() - CARDS),
        table,
        services.size() - table.size(),
        onCall,
        lastHour(changes, open),
        new WorthKnowing(rows, lookups, people, now).of(services, Duties.gaps(schedules, now)),
        services.isEmpty());
  }

  /// What waits first, the reader's before others', then the worse, then the newer.
  private Comparator<Incident> urgency() {
    return Comparator.comparing((Incident i) -> i.status() != Status.TRIGGERED)
        .thenComparing(i -> !People.holds(i.acknowledgedBy(), people.reader()))
        .thenComparing(Incident::severity)
        .thenComparing(Incident::number, Comparator.reverseOrder());
  }

  private List<Open> turns(List<Incident> open) {
    List<Incident> waiting = open.stream().filter(NowView::waits).toList();
    Map<String, List<Run>> runs = rows.runs(waiting.stream().map(i -> i.id().value()).toList());
    // Of hundreds nobody is told one by one which page reached whom.
    boolean few = waiting.size() <= TURNS;
    var view = new Turn.View(people, policies);
    return open.stream()
        .sorted(urgency())
        .map(i -> {
          String id = i.id().value();
          List<Page> pages = few && waits(i) ? rows.pages(id) : List.of();
          return new Open(i, Turn.of(i, runs.getOrDefault(id, List.of()), pages, view));
        })
        .toList();
  }

  private static boolean waits(Incident i) {
    return i.status() == Status.TRIGGERED;
  }

  private List<IncidentCard> cards(List<Open> turns, List<Service> services) {
    Map<ServiceId, Service> byId = new HashMap<>();
    services.forEach(s -> byId.put(s.id(), s));
    return turns.stream().limit(CARDS).map(o -> card(o, byId, turns.indexOf(o) < LINES)).toList();
  }

  private IncidentCard card(Open o, Map<ServiceId, Service> services, boolean drawn) {
    Incident i = o.incident();
    Optional<Monitor> monitor = drawn ? FiredGraph.monitor(rows, i) : Optional.empty();
    Optional<Curve> curve = monitor.flatMap(m -> Curve.of(engine, m, i, now));
    Effect effect =
        Effect.of(
            i,
            drawn ? Optional.ofNullable(services.get(i.service())) : Optional.empty(),
            monitor.map(m -> new Seen(m, curve)),
            new Effect.Now(now, engine));
    return new IncidentCard(i, said(o), effect, curve, state(i));
  }

  /// Of an incident that somebody has, with the last word about it.
  private Turn said(Open o) {
    if (o.waits()) {
      return o.turn();
    }
    Turn t = o.turn();
    return lookups.newest(o.incident().id().value(), 40).stream()
        .filter(e -> e.kind().equals("status_update") || e.kind().equals("mitigated"))
        .max(Comparator.comparing(e -> e.at()))
        .map(e ->
            new Turn(
                t.faces(),
                t.told() + ". Last word: “" + shortened(e.text()) + "”",
                false,
                false,
                Optional.empty()))
        .orElse(t);
  }

  private static String shortened(String text) {
    return text.codePointCount(0, text.length()) <= 140
        ? text
        : text.substring(0, text.offsetByCodePoints(0, 139)) + "…";
  }

  private String state(Incident i) {
    List<Actor> holders = i.acknowledgedBy();
    return i.status() == Status.ACKNOWLEDGED && People.holds(holders, people.reader())
        ? "Acknowledged by you"
        : tocsin.server.page.Words.capital(i.status().word());
  }

  private List<ServiceRow> table(
      List<Incident> open, List<Service> services, List<Change> changes) {
    Instant since = now.minus(Strip.SPAN);
    List<Incident> recent =
        lookups.resolved(Long.MAX_VALUE, 200).stream()
            .filter(i -> i.milestones().resolved().filter(r -> r.isAfter(since)).isPresent())
            .toList();
    var history =
        new History(rows, now)
            .incidents(open)
            .incidents(recent)
            .monitors(lookups.happenings(since));
    Map<String, String> teams = new HashMap<>();
    rows.all(Kind.TEAM, Team.class).forEach(t -> teams.put(t.id().value(), t.name()));
    return new ServiceRows(open, history, teams, Lookups.latest(changes), now)
        .of(services, SERVICES);
  }

  private List<ChangeRow> lastHour(List<Change> changes, List<Incident> open) {
    Set<ServiceId> hurt = new HashSet<>();
    open.forEach(i -> hurt.add(i.service()));
    return changes.stream()
        .filter(c -> c.at().isAfter(now.minus(HOUR)))
        .limit(12)
        .map(c ->
            new ChangeRow(
                c,
                people.name(c.by().label()),
                c.by() instanceof Actor.Person p ? p.user().value() : "",
                icon(c),
                hurt.contains(c.service())))
        .toList();
  }

  static String icon(Change c) {
    return switch (c.kind()) {
      case DEPLOY -> "deploy";
      case FLAG -> "flag";
      case REVERT -> "undo";
      case CONFIG, SCALE, MAINTENANCE -> "settings";
    };
  }
}
