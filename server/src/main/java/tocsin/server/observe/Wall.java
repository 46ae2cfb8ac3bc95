package tocsin.server.observe;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import tocsin.metrics.dashboard.Panel;
import tocsin.metrics.dashboard.Show;
import tocsin.response.incident.Incident;
import tocsin.response.incident.Status;
import tocsin.response.monitor.MonitorFact;
import tocsin.response.paging.Assignment;
import tocsin.response.paging.Run;
import tocsin.response.service.Service;
import tocsin.response.words.Actor;
import tocsin.server.page.Rows;

/// What a screen on a wall shows: the worst incident, big numbers, one chart, all services.
///
/// @param more how many other incidents are open
/// @param hidden how many services are fine and do not fit
public record Wall(
    Instant now,
    Optional<Fire> fire,
    int more,
    List<Figure> numbers,
    Optional<Panel> chart,
    List<State> services,
    int hidden,
    Span span) {
  private static final int NUMBERS = 4;
  private static final int SERVICES = 24;

  /// @param who whose turn it is
  /// @param next when the next person is paged
  public record Fire(Incident incident, String who, Optional<Instant> next, boolean waits) {}

  public record Figure(Panel panel, Show.Stat stat, Comparison comparison) {}

  /// @param how one of `bad`, `ackd`, `nod`, `fine`
  public record State(String name, String how, String words) {}

  static Wall of(DashboardView view, Rows rows, Instant now) {
    List<Incident> open =
        rows.incidents("open", 200).stream()
            .sorted(
                Comparator.<Incident>comparingInt(i -> i.status() == Status.TRIGGERED ? 0 : 1)
                    .thenComparing(Incident::severity)
                    .thenComparing(i -> i.milestones().opened()))
            .toList();
    List<State> all = states(rows, open);
    List<Figure> numbers =
        panels(view).stream()
            .filter(p -> p.show() instanceof Show.Stat)
            .limit(NUMBERS)
            .map(p -> number(p, view.span()))
            .toList();
    return new Wall(
        now,
        open.stream().findFirst().map(i -> fire(rows, i)),
        Math.max(0, open.size() - 1),
        numbers,
        panels(view).stream().filter(p -> p.show() instanceof Show.Chart).findFirst(),
        all.stream().limit(SERVICES).toList(),
        Math.max(0, all.size() - SERVICES),
        view.span());
  }

  static List<Panel> panels(DashboardView view) {
    return view.parts().stream()
        .flatMap(p -> p.bands().stream())
        .flatMap(List::stream)
        .filter(p -> !p.show().queries().isEmpty())
        .toList();
  }

  private static Figure number(Panel panel, Span span) {
    Show.Stat stat = (Show.Stat) panel.show();
    return new Figure(panel, stat, Comparison.of(stat, span));
  }

  private static Fire fire(Rows rows, Incident i) {
    if (i.status() != Status.TRIGGERED) {
      return new Fire(i, has(rows, i), Optional.empty(), false);
    }
    Optional<Run> run =
        rows.runs(i.id().value()).stream()
            .filter(r -> r.source().isOwn() && r.isActive())
            .findFirst();
    return new Fire(i, run.map(r -> turn(rows, r)).orElse("Nobody was paged."), next(run), true);
  }

  private static Optional<Instant> next(Optional<Run> run) {
    return run.filter(r -> r.state() == Run.State.PAGING).flatMap(Run::nextAt);
  }

  private static String turn(Rows rows, Run run) {
    String people =
        run.assigned().stream()
            .map(Assignment::user)
            .map(u -> name(rows, new Actor.Person(u)))
            .collect(Collectors.joining(" and "));
    return switch (run.state()) {
      case PAGING -> people + " was paged.";
      case WAITING -> "Nobody is on call.";
      case EXHAUSTED -> "Nobody answered.";
      case STOPPED -> "Paging stopped.";
    };
  }

  private static String has(Rows rows, Incident i) {
    return i.acknowledgedBy().stream()
        .map(a -> name(rows, a))
        .reduce((a, b) -> a + " and " + b)
        .map(n -> n + " has it")
        .orElse("Somebody has it");
  }

  private static String name(Rows rows, Actor actor) {
    return actor instanceof Actor.Person(var user)
        ? rows.users().stream()
            .filter(u -> u.id().equals(user))
            .map(u -> u.name())
            .findFirst()
            .orElse(user.value())
        : actor.label();
  }

  private static List<State> states(Rows rows, List<Incident> worstFirst) {
    Set<String> silent = new HashSet<>();
    rows.monitors().stream()
        .filter(m ->
            rows.monitorState(m.id().value())
                .filter(MonitorFact.FellSilent.class::isInstance)
                .isPresent())
        .forEach(m -> silent.add(m.service().value()));
    return rows.services().stream()
        .map(s -> state(rows, s, worstFirst, silent))
        .sorted(
            Comparator.<State>comparingInt(
                    s -> List.of("bad", "ackd", "nod", "fine").indexOf(s.how()))
                .thenComparing(State::name))
        .toList();
  }

  private static State state(
      Rows rows, Service service, List<Incident> worstFirst, Set<String> silent) {
    Optional<Incident> worst =
        worstFirst.stream().filter(i -> i.service().equals(service.id())).findFirst();
    if (worst.isPresent()) {
      boolean waits = worst.get().status() == Status.TRIGGERED;
      return new State(
          service.name(), waits ? "bad" : "ackd", waits ? "Alert" : has(rows, worst.get()));
    }
    return silent.contains(service.id().value())
        ? new State(service.name(), "nod", "No data")
        : new State(service.name(), "fine", "OK");
  }
}
