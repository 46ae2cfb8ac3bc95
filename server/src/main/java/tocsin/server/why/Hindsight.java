package tocsin.server.why;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import tocsin.ground.journal.ViewRow;
import tocsin.ground.journal.Views;
import tocsin.ground.json.Json;
import tocsin.metrics.query.QueryException;
import tocsin.response.desk.HushStory;
import tocsin.response.document.Kind;
import tocsin.response.downtime.DowntimeFact;
import tocsin.response.incident.Incident;
import tocsin.response.monitor.Evaluation;
import tocsin.response.monitor.Looks;
import tocsin.response.monitor.Monitor;
import tocsin.response.monitor.MonitorFact;
import tocsin.response.monitor.Progress;
import tocsin.response.monitor.Reading;
import tocsin.response.monitor.Traces;
import tocsin.response.paging.Page;
import tocsin.response.quiet.QuietFact;
import tocsin.response.service.Service;
import tocsin.response.why.Asking;
import tocsin.response.why.Evidence;
import tocsin.response.why.Evidence.HeldThen;
import tocsin.response.why.Evidence.Said;
import tocsin.response.why.Why;

/// Answers for a monitor and an instant why somebody was paged, or was not. Blocking: it reads
/// samples and views. Thread-safe.
public record Hindsight(Views views, Traces traces) {
  /// Pages that came so long after the instant belong to it.
  private static final Duration FOLLOWING = Duration.ofMinutes(30);

  private static final int MOST = 500;

  /// So often is a part of the incidents read.
  private static final int MOST_READS = 20;

  /// Empty when there never was such a monitor.
  public Optional<Why> why(String id, Instant at) {
    Past past = new Past(views, at);
    return past.wasEver(Kind.MONITOR, id)
        ? Optional.of(Asking.of(evidence(past, id), at))
        : Optional.empty();
  }

  private Evidence evidence(Past past, String id) {
    Optional<Monitor> monitor = past.document(Kind.MONITOR, id, Monitor.class);
    if (monitor.isEmpty()) {
      return new Evidence(
          monitor,
          Optional.empty(),
          List.of(),
          List.of(),
          List.of(),
          Optional.empty(),
          List.of(),
          false,
          false);
    }
    Monitor m = monitor.get();
    Standing standing = Standing.of(past.rows("monitor_history", id));
    List<Reading> seen = new ArrayList<>();
    Optional<String> problem = seen(m, past.at(), seen).or(standing::problem);
    Optional<Service> service = past.document(Kind.SERVICE, m.service().value(), Service.class);
    Optional<Incident> incident = incident(m, standing, past.at());
    return new Evidence(
        monitor,
        problem,
        seen,
        standing.bad(),
        held(past, m, standing),
        incident,
        incident.map(i -> pages(i, past.at())).orElse(List.of()),
        service.flatMap(Service::policy).isPresent(),
        service.filter(s -> s.inMaintenance(past.at())).isPresent());
  }

  /// @return why it cannot be evaluated
  private Optional<String> seen(Monitor m, Instant at, List<Reading> into) {
    long every = m.every().toMillis();
    Instant tick = Instant.ofEpochMilli(Math.floorDiv(at.toEpochMilli(), every) * every);
    Instant seen = Looks.seen(m, tick, tick);
    try {
      into.addAll(Evaluation.judge(m, traces.asSeen(m, seen), Progress.NEW, seen).readings());
      return Optional.empty();
    } catch (QueryException e) {
      return Optional.of(e.explained());
    }
  }

  private List<HeldThen> held(Past past, Monitor m, Standing standing) {
    List<HeldThen> held = new ArrayList<>(heldByDowntimes(past, m, standing));
    Set<String> known = new HashSet<>();
    for (ViewRow row : past.rows("quiet_story", m.id().value())) {
      QuietFact fact = Json.read(row.body(), HushStory.class).fact();
      boolean isNewest = known.add(fact.key());
      if (isNewest && fact instanceof QuietFact.Held h && standing.alerting().contains(h.key())) {
        String by = h.hold().by().name().toLowerCase(Locale.ROOT);
        held.add(new HeldThen(h.key(), by, h.hold().because()));
      }
    }
    return held;
  }

  /// What a downtime held when it began, as it was written down then.
  private static List<HeldThen> heldByDowntimes(Past past, Monitor m, Standing standing) {
    List<ViewRow> rows = past.rows("downtime_held", m.id().value());
    List<HeldThen> held = new ArrayList<>();
    for (Said said : standing.bad()) {
      rows.stream()
          .takeWhile(r -> r.order() >= said.since().toEpochMilli())
          .map(r -> Json.read(r.body(), DowntimeFact.Held.class))
          .filter(h -> h.key().equals(said.part()))
          .findFirst()
          .ifPresent(h -> held.add(new HeldThen(h.key(), "downtime", h.because())));
    }
    return held;
  }

  private Optional<Incident> incident(Monitor m, Standing standing, Instant at) {
    Set<String> keys = new HashSet<>();
    standing.alerting().forEach(k -> keys.add(MonitorFact.alertKey(m.id(), k)));
    return keys.isEmpty()
        ? Optional.empty()
        : Stream.of("open", "closed")
            .flatMap(this::incidents)
            .filter(i -> i.service().equals(m.service()))
            .filter(i ->
                i.alerts().stream()
                    .anyMatch(a ->
                        keys.contains(a.key())
                            && !a.openedAt().isAfter(at)
                            && a.closedAt().filter(c -> c.isBefore(at)).isEmpty()))
            .findFirst();
  }

  /// Newest first, some at a time.
  private Stream<Incident> incidents(String state) {
    return Stream.iterate(
            views.rows("incident", state, Long.MAX_VALUE, MOST),
            rows -> !rows.isEmpty(),
            rows -> views.rows("incident", state, rows.getLast().order(), MOST))
        .limit(MOST_READS)
        .flatMap(List::stream)
        .map(r -> Json.read(r.body(), Incident.class));
  }

  private List<Page> pages(Incident i, Instant at) {
    return views.rows("page", i.id().value(), Long.MAX_VALUE, MOST).stream()
        .map(r -> Json.read(r.body(), Page.class))
        .filter(p -> !p.dueAt().isAfter(at.plus(FOLLOWING)))
        .toList()
        .reversed();
  }
}
