package tocsin.server.monitors;

import static java.util.stream.Collectors.joining;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import tocsin.ground.time.TimeRange;
import tocsin.ground.web.WebRequest;
import tocsin.metrics.query.AbandonedException;
import tocsin.metrics.query.QueryException;
import tocsin.response.incident.Incident;
import tocsin.response.monitor.Going;
import tocsin.response.monitor.Monitor;
import tocsin.response.monitor.Replay;
import tocsin.response.monitor.Route;
import tocsin.response.monitor.Traces;
import tocsin.response.paging.PageMessage;
import tocsin.response.service.Service;
import tocsin.response.words.Severity;
import tocsin.server.monitors.Tried.Check;
import tocsin.server.page.Pages;

/// Tries a sketch: what its target shows, what it would have done, what its page would say. At most
/// two at once, so that people who edit never starve the evaluation of what is saved.
final class Trying {
  private static final int AT_ONCE = 2;
  private static final int INCIDENTS = 300;

  /// Nobody can stop what is done for these.
  private static final int SUGGESTED_DAYS = 7;

  private final Pages pages;
  private final MonitorWorld world;
  private final Traces traces;
  private final Suggested suggested = new Suggested();
  private final TryProgress progress = new TryProgress();
  private final Semaphore free = new Semaphore(AT_ONCE);

  Trying(Pages pages, MonitorWorld world) {
    this.pages = pages;
    this.world = world;
    this.traces = new Traces(world.engine());
  }

  Traces traces() {
    return traces;
  }

  /// How far a try is that somebody waits for.
  int percent(WebRequest request, String name) {
    return progress.percent(request, name);
  }

  Tried tried(Sketch sketch, WebRequest request) {
    Instant now = pages.clock();
    String target = sketch.get("target");
    Sight sight = sight(sketch, target, now);
    Optional<Monitor> monitor = sketch.monitor();
    Optional<Service> service = service(sketch);
    Paged paged = new Paged(pages.rows());
    boolean readable = !sight.kind().equals("wrong");
    Optional<Fires> fires =
        monitor
            .filter(m -> readable)
            .map(m -> backtest(m, sketch, service, paged, progress.of(sketch, request)));
    PageMessage message = Reading.message(sketch, service, paged, request, now);
    return new Tried(
        sight,
        readable ? sketch.drawn() : "",
        sketch.ownLimit(),
        who(monitor, service, paged, now),
        fires,
        sight.kind().equals("shows") && !sketch.joins() ? suggested(sketch, now) : List.of(),
        message.severity(),
        world.pager().subject(message),
        world.pager().text(message),
        monitor.map(m -> Saying.of(traces, m, now)).orElse(List.of()),
        checks(
            sketch,
            service,
            service.filter(s -> !paged.first(s, now).isEmpty()).isPresent(),
            taken(monitor, service, fires, sketch, now)));
  }

  private Sight sight(Sketch sketch, String target, Instant now) {
    return sketch.joins()
        ? new JoinedSight(pages.rows()).of(target).and(needsNoLimit(sketch))
        : Sight.of(traces, target, now).with(new Nearest(world.engine().source()), target);
  }

  private static String needsNoLimit(Sketch sketch) {
    Map<String, String> called =
        Map.of("over", "window", "change", "change", "levels", "further limits");
    String left = sketch.leftOut().stream().map(called::get).collect(joining(" and "));
    return left.isEmpty()
        ? "It needs no limit."
        : "It needs no limit. What the form says of its "
            + left
            + " is not kept: its parts have"
            + " their own.";
  }

  /// What it would take of the pages that its team finds acceptable.
  private List<Check> taken(
      Optional<Monitor> monitor,
      Optional<Service> service,
      Optional<Fires> fires,
      Sketch sketch,
      Instant now) {
    boolean isPaging =
        monitor.filter(m -> m.route() == Route.PAGE).isPresent()
            && fires.filter(f -> !f.firm().isEmpty()).isPresent();
    if (!isPaging || service.isEmpty()) {
      return List.of();
    }
    Taken taken = new Taken(fires.get().all(), sketch.stretch(), monitor.get().id());
    return world.lint().budgets().team(service.get().team()).stream()
        .flatMap(t -> taken.of(t, world.lint().budgets().of(t.id(), now)).stream())
        .toList();
  }

  Optional<Service> service(Sketch sketch) {
    return pages.rows().services().stream()
        .filter(s -> s.id().value().equals(sketch.get("service")))
        .findFirst();
  }

  private static String who(
      Optional<Monitor> monitor, Optional<Service> service, Paged paged, Instant now) {
    if (monitor.filter(m -> m.route() == Route.CHAT).isPresent()) {
      return "Nobody is paged: it only writes to the room of the team.";
    }
    return service
        .map(s -> paged.sentence(s, now))
        .orElse("Choose a service: it says who is paged.");
  }

  private Fires backtest(
      Monitor monitor, Sketch sketch, Optional<Service> service, Paged paged, Going going) {
    Instant now = pages.clock();
    TimeRange over = new TimeRange(now.minus(sketch.stretch()), now);
    if (!free.tryAcquire()) {
      return Fires.none(
          "Others are trying monitors right now. It is tried again with your next change.");
    }
    try {
      var found =
          new Replay(traces, over, going)
              .joining(id -> pages.rows().monitor(id.value()))
              .of(monitor);
      return new Fired(monitor, service, paged, incidents()).told(found, over);
    } catch (AbandonedException e) {
      return Fires.none("It was stopped.");
    } catch (QueryException e) {
      return Fires.none("It cannot be tried over this stretch: " + e.explained() + ".");
    } finally {
      free.release();
    }
  }

  private List<Tried.Limit> suggested(Sketch sketch, Instant now) {
    if (!free.tryAcquire()) {
      return List.of();
    }
    try {
      Duration stretch = Duration.ofDays(Math.min(SUGGESTED_DAYS, sketch.days()));
      return suggested.of(sketch, traces, new TimeRange(now.minus(stretch), now));
    } finally {
      free.release();
    }
  }

  private List<Incident> incidents() {
    List<Incident> all = new ArrayList<>(pages.rows().incidents("open", INCIDENTS));
    all.addAll(pages.rows().incidents("closed", INCIDENTS));
    return all;
  }

  private List<Check> checks(
      Sketch sketch, Optional<Service> service, boolean reached, List<Check> taken) {
    List<Check> checks = new ArrayList<>(taken);
    checks.add(
        reached
            ? new Check(true, "Somebody is reached now")
            : new Check(false, "Nobody would be reached now"));
    boolean first =
        !sketch.get("runbook").isEmpty() || service.flatMap(Service::runbook).isPresent();
    checks.add(
        first
            ? new Check(true, "It says what to try first")
            : new Check(false, "It does not say what to try first"));
    Watchers.also(pages.rows(), sketch)
        .ifPresent(other ->
            checks.add(
                new Check(false, "Also watched by " + other + ". Two pages for one fault?")));
    return checks;
  }

  /// The severity that stands in the form, or the usual one.
  static Severity severity(Sketch sketch) {
    String word = sketch.get("severity").toUpperCase(java.util.Locale.ROOT);
    return word.matches("SEV[1-5]") ? Severity.valueOf(word) : Severity.SEV2;
  }
}
