package tocsin.server.respond;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tocsin.ground.json.Json;
import tocsin.response.document.Kind;
import tocsin.response.incident.Incident;
import tocsin.response.incident.Status;
import tocsin.response.paging.Assignment;
import tocsin.response.paging.Run;
import tocsin.response.people.SavedView;
import tocsin.response.people.SavedViews;
import tocsin.response.people.Team;
import tocsin.response.people.User;
import tocsin.response.service.Service;
import tocsin.response.words.Actor;
import tocsin.response.words.UserId;
import tocsin.server.page.Rows;

/// Gathers the list of incidents, one stretch at a time.
final class ListView {
  private static final int STRETCH = 200;
  private static final int BATCH = 400;
  private static final int SEARCHED = 4_000;
  private static final Duration WEEK = Duration.ofDays(7);
  private static final int RESOLVED = 25;

  private final Rows rows;
  private final Lookups lookups;
  private final Instant now;
  private final List<User> users;
  private final People people;
  private final List<Service> services;
  private final Map<String, String> names = new HashMap<>();

  ListView(Rows rows, Lookups lookups, String reader, Instant now) {
    this.rows = rows;
    this.lookups = lookups;
    this.now = now;
    this.users = rows.users();
    this.people = People.of(users, reader);
    this.services = rows.services();
    services.forEach(s -> names.put(s.id().value(), s.name()));
  }

  IncidentList page(ListFilter filter) {
    List<Incident> found = found(filter);
    boolean more = found.size() > STRETCH;
    List<Incident> shown = more ? found.subList(0, STRETCH) : found;
    Map<String, String> people = new HashMap<>();
    users.forEach(u -> people.put(u.id().value(), u.name()));
    return new IncidentList(
        now,
        filter,
        lookups.count("open"),
        shown.stream().map(this::row).toList(),
        resolved(filter),
        more ? shown.getLast().number() : 0,
        services,
        people,
        zone().getId(),
        saved());
  }

  /// Enough for one stretch and one more, or what a bounded search finds.
  private List<Incident> found(ListFilter filter) {
    Set<String> own = own();
    List<Incident> found = new ArrayList<>();
    Instant from = filter.when().from(now, zone());
    long below =
        filter.when().until(zone()).stream()
            .mapToLong(lookups::startedBefore)
            .reduce(filter.below(), Math::min);
    int batch = filter.isPlain() ? STRETCH + 1 : BATCH;
    for (int seen = 0; seen < SEARCHED && found.size() <= STRETCH; seen += batch) {
      List<Incident> some = lookups.incidents(filter.state(), below, batch);
      some.stream()
          .takeWhile(i -> !i.milestones().opened().isBefore(from))
          .filter(i -> filter.fits(i, own, people.reader()))
          .forEach(found::add);
      if (some.size() < batch || some.getLast().milestones().opened().isBefore(from)) {
        break;
      }
      below = some.getLast().number();
    }
    return found;
  }

  /// The reader's clock, by which days begin.
  private ZoneId zone() {
    return users.stream()
        .filter(u -> people.isReader(u.id()))
        .findFirst()
        .map(User::zone)
        .orElse(ZoneOffset.UTC);
  }

  /// The views the reader saved.
  private List<SavedView> saved() {
    return rows.document(Kind.VIEWS, people.reader())
        .map(d -> Json.read(d.body(), SavedViews.class).views())
        .orElse(List.of());
  }

  /// Services of the reader's teams.
  private Set<String> own() {
    Set<String> teams = new HashSet<>();
    rows.all(Kind.TEAM, Team.class).stream()
        .filter(t -> t.members().stream().anyMatch(people::isReader))
        .forEach(t -> teams.add(t.id().value()));
    Set<String> own = new HashSet<>();
    services.stream()
        .filter(s -> teams.contains(s.team().value()))
        .forEach(s -> own.add(s.id().value()));
    return own;
  }

  private List<IncidentList.Row> resolved(ListFilter filter) {
    boolean wanted =
        filter.state().equals("open") && filter.isPlain() && filter.below() == Long.MAX_VALUE;
    return wanted
        ? lookups.resolved(Long.MAX_VALUE, RESOLVED).stream()
            .filter(
                i -> i.milestones().resolved().filter(r -> r.isAfter(now.minus(WEEK))).isPresent())
            .map(this::row)
            .toList()
        : List.of();
  }

  private IncidentList.Row row(Incident i) {
    return IncidentList.row(i, faces(i), people, names);
  }

  /// Runs are read only of incidents that nobody took.
  private List<UserId> faces(Incident i) {
    return i.status() == Status.TRIGGERED
        ? rows.runs(i.id().value()).stream()
            .filter(r -> r.source().isOwn())
            .reduce((a, b) -> b)
            .map(Run::assigned)
            .orElse(List.of())
            .stream()
            .map(Assignment::user)
            .toList()
        : i.acknowledgedBy().stream()
            .filter(Actor.Person.class::isInstance)
            .map(a -> ((Actor.Person) a).user())
            .toList();
  }
}
