package tocsin.response.review;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import tocsin.ground.time.TimeRange;
import tocsin.response.change.Change;
import tocsin.response.change.Evidence;
import tocsin.response.change.Suspect;
import tocsin.response.change.Suspects;
import tocsin.response.incident.IncidentFact;
import tocsin.response.monitor.Monitor;
import tocsin.response.monitor.MonitorFact;
import tocsin.response.words.Actor;
import tocsin.response.words.MonitorId;
import tocsin.response.words.ServiceId;
import tocsin.response.words.UserId;

/// Everything that is computed once before sentences are made of it.
///
/// @param trigger the first suspect, when something speaks for it
/// @param mitigation the change after which the impact ended
/// @param trials of the service's own monitors with other hold times
/// @param killTrials of monitors on killed processes that do not exist yet
record Analysis(
    CaseFile file,
    Signs signs,
    List<Suspect> suspects,
    Optional<Suspect> trigger,
    Optional<Change> mitigation,
    Optional<Impact> impact,
    Moments moments,
    Calls calls,
    List<Trial> trials,
    List<Trial> killTrials) {
  private static final Duration BEFORE_DETECTION = Duration.ofHours(1);
  private static final Duration CHANGE_WITHIN = Duration.ofHours(2);
  private static final Duration ENDS_AFTER = Duration.ofMinutes(10);

  static Analysis of(CaseFile file, Samples samples) {
    Optional<ImpactMeter> meter = file.service().business().map(b -> new ImpactMeter(b, samples));
    Instant earliest = file.detected().minus(BEFORE_DETECTION);
    Optional<TimeRange> window = meter.flatMap(m -> m.window(new TimeRange(earliest, file.end())));
    Signs signs = Signs.read(file, samples, firstChange(file).orElse(earliest));
    List<Evidence> evidence = new ArrayList<>(signs.evidence());
    window.ifPresent(w -> evidence.add(new Evidence.FailuresEnded(w.until())));
    evidence.addAll(others(file, earliest));
    List<Suspect> suspects = Suspects.rank(file.question(), file.changes(), evidence);
    Optional<Suspect> trigger = suspects.stream().findFirst().filter(s -> s.score() > 0);
    Instant start =
        trigger
            .map(s -> s.change().at())
            .orElse(window.map(TimeRange::from).orElse(file.detected()));
    Optional<Impact> impact =
        window.flatMap(w ->
            meter.map(m ->
                m.measure(
                    w,
                    new TimeRange(
                        start.minus(file.service().business().orElseThrow().baseline()), start))));
    Calls calls = Calls.read(file);
    Moments moments = moments(file, trigger, window, calls);
    Trials trials =
        new Trials(
            samples,
            start,
            file.end(),
            moments.firstPage().orElse(file.detected()),
            window.map(TimeRange::from));
    return new Analysis(
        file,
        signs,
        suspects,
        trigger,
        mitigation(file, window),
        impact,
        moments,
        calls,
        trials.ofHoldTimes(file.own()),
        signs.kills().stream()
            .map(k -> trials.run(KillMonitor.on(k, file.service().id()), "new monitor"))
            .toList());
  }

  /// Signs are looked for from the first recent change of the service itself on; what others
  /// changed does not say where to begin.
  private static Optional<Instant> firstChange(CaseFile file) {
    Instant earliest = file.detected().minus(CHANGE_WITHIN);
    return file.changes().stream()
        .filter(c -> c.service().equals(file.service().id()))
        .map(Change::at)
        .filter(at -> at.isBefore(file.detected()) && !at.isBefore(earliest))
        .min(Instant::compareTo);
  }

  /// How the other services that have monitors fared.
  private static List<Evidence> others(CaseFile file, Instant from) {
    Set<MonitorId> fired =
        file.facts().stream()
            .filter(o -> !o.at().isBefore(from))
            .map(Occurrence::fact)
            .filter(MonitorFact.Fired.class::isInstance)
            .map(f -> ((MonitorFact.Fired) f).monitor())
            .collect(Collectors.toSet());
    Set<ServiceId> troubled =
        file.monitors().stream()
            .filter(m -> fired.contains(m.id()))
            .map(Monitor::service)
            .collect(Collectors.toSet());
    return file.monitors().stream()
        .filter(Monitor::enabled)
        .map(Monitor::service)
        .filter(s -> !s.equals(file.service().id()))
        .distinct()
        .sorted()
        .<Evidence>map(
            s -> troubled.contains(s) ? new Evidence.AlsoFailing(s) : new Evidence.StayedHealthy(s))
        .toList();
  }

  private static Optional<Change> mitigation(CaseFile file, Optional<TimeRange> window) {
    Optional<Instant> ended =
        window.map(TimeRange::until).or(file.incident().milestones()::mitigated);
    return file.changes().stream()
        .filter(c -> c.at().isAfter(file.detected()))
        .filter(c ->
            ended
                .filter(e -> !e.isBefore(c.at()) && !e.isAfter(c.complete().plus(ENDS_AFTER)))
                .isPresent())
        .reduce((a, b) -> b);
  }

  private static Moments moments(
      CaseFile file, Optional<Suspect> trigger, Optional<TimeRange> window, Calls calls) {
    var m = file.incident().milestones();
    return new Moments(
        trigger.map(s -> s.change().at()),
        window,
        file.detected(),
        calls.first().map(Calls.Call::since),
        m.firstAcknowledged(),
        acknowledger(file).flatMap(calls::of).flatMap(Calls.Call::answerTime),
        trigger.flatMap(
            s -> file.changes().stream().filter(c -> c.takesBack(s.change())).findFirst()),
        m.mitigated(),
        m.resolved());
  }

  /// Who acknowledged first.
  static Optional<UserId> acknowledger(CaseFile file) {
    return file.facts().stream()
        .map(Occurrence::fact)
        .filter(IncidentFact.Acknowledged.class::isInstance)
        .map(IncidentFact.Acknowledged.class::cast)
        .filter(a -> a.incident().equals(file.incident().id()))
        .map(IncidentFact.Acknowledged::by)
        .filter(Actor.Person.class::isInstance)
        .map(p -> ((Actor.Person) p).user())
        .findFirst();
  }

  Optional<Trial> best() {
    return Trials.best(trials);
  }
}
