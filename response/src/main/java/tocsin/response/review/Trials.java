package tocsin.response.review;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import tocsin.ground.time.TimeRange;
import tocsin.response.monitor.Backtest;
import tocsin.response.monitor.Monitor;
import tocsin.response.monitor.Route;

/// Tries out what other hold times of the service's own monitors would have done, and what they
/// would have cost in false alarms in the quiet hours before. Costs one query for each monitor and
/// stretch of time.
final class Trials {
  static final Duration QUIET = Duration.ofHours(6);
  private static final List<Duration> HOLD_TIMES =
      List.of(Duration.ofSeconds(300), Duration.ofSeconds(120), Duration.ofSeconds(60));
  private static final int MOST_MONITORS = 20;

  private final Backtest.Past past;
  private final TimeRange quiet;
  private final TimeRange incident;
  private final Instant firstPage;
  private final Optional<Instant> impactStart;

  /// @param trigger everything from here on belongs to the incident, everything before is quiet
  Trials(
      Samples samples,
      Instant trigger,
      Instant end,
      Instant firstPage,
      Optional<Instant> impactStart) {
    this.past = samples.past(new TimeRange(trigger.minus(QUIET), end));
    this.quiet = new TimeRange(trigger.minus(QUIET), trigger);
    this.incident = new TimeRange(trigger, end);
    this.firstPage = firstPage;
    this.impactStart = impactStart;
  }

  /// Each paging monitor that waits, as it was and with shorter hold times, longest first.
  List<Trial> ofHoldTimes(List<Monitor> monitors) {
    List<Trial> trials = new ArrayList<>();
    monitors.stream()
        .filter(m -> m.route() == Route.PAGE && m.holdFor().isPositive())
        .limit(MOST_MONITORS)
        .forEach(m -> {
          var times = new TreeSet<Duration>(Comparator.reverseOrder());
          times.add(m.holdFor());
          HOLD_TIMES.stream().filter(t -> t.compareTo(m.holdFor()) < 0).forEach(times::add);
          times.forEach(t -> trials.add(holding(m, t)));
        });
    return trials;
  }

  private Trial holding(Monitor monitor, Duration time) {
    String change =
        time.equals(monitor.holdFor()) ? "as it was" : "hold " + time.toSeconds() + " s";
    return run(monitor.holding(time), change);
  }

  Trial run(Monitor monitor, String change) {
    Optional<Instant> fires =
        Backtest.run(monitor, past, incident).stream().map(Backtest.Episode::firesAt).findFirst();
    int falseAlarms = Backtest.run(monitor, past, quiet).size();
    return new Trial(
        monitor.id(),
        change,
        monitor.target(),
        monitor.condition(),
        monitor.holdFor(),
        fires,
        fires.map(at -> Duration.between(at, firstPage)),
        fires.flatMap(at -> impactStart.map(start -> Duration.between(at, start))),
        falseAlarms,
        quiet.length());
  }

  /// The one that would have fired first without a false alarm in the quiet time.
  static Optional<Trial> best(List<Trial> trials) {
    return trials.stream()
        .filter(Trial::isBetter)
        .filter(t -> !t.change().equals("as it was"))
        .max(
            Comparator.comparing((Trial t) -> t.earlier().orElse(Duration.ZERO))
                .thenComparing(Trial::holdFor));
  }
}
