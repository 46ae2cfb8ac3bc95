package tocsin.response.monitor;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import tocsin.response.monitor.Progress.Alarm;
import tocsin.response.words.MonitorId;

/// Which alerts of monitors are on and which monitors cannot be evaluated, folded from the facts.
/// Not thread-safe: the loop owns it.
public final class MonitorStates {
  private final Map<MonitorId, Map<String, Alarm>> firing = new TreeMap<>();
  private final Map<MonitorId, Map<String, Double>> values = new HashMap<>();
  private final Map<MonitorId, String> failing = new HashMap<>();

  public void apply(MonitorFact fact, Instant at) {
    switch (fact) {
      case MonitorFact.Fired f -> {
        on(f, f.subject(), f.level(), at);
        values(f).put(f.key(), f.value());
      }
      case MonitorFact.FellSilent f -> {
        on(f, Alarm.SILENCE, f.level(), at);
        values(f).remove(f.key());
      }
      case MonitorFact.Eased e -> {
        on(e, e.subject(), e.level(), at);
        values(e).put(e.key(), e.value());
      }
      case MonitorFact.Recovered r -> {
        Map<String, Alarm> alarms = firing.getOrDefault(r.monitor(), new TreeMap<>());
        alarms.remove(r.key());
        values(r).remove(r.key());
        if (alarms.isEmpty()) {
          firing.remove(r.monitor());
          values.remove(r.monitor());
        }
      }
      case MonitorFact.EvaluationFailed f -> failing.put(f.monitor(), f.problem());
      case MonitorFact.EvaluationWorks w -> failing.remove(w.monitor());
    }
  }

  private Map<String, Double> values(MonitorFact fact) {
    return values.computeIfAbsent(fact.monitor(), m -> new HashMap<>());
  }

  /// Trouble goes on from when it began; what wakes from silence begins anew.
  private void on(MonitorFact fact, String subject, Level level, Instant at) {
    Map<String, Alarm> alarms = firing.computeIfAbsent(fact.monitor(), m -> new TreeMap<>());
    Optional<Alarm> was = Optional.ofNullable(alarms.get(fact.key()));
    boolean wakes =
        was.filter(Alarm::isSilence).isPresent()
            && level == Level.ALERT
            && !subject.equals(Alarm.SILENCE);
    Instant since = was.filter(a -> !wakes).map(Alarm::since).orElse(at);
    alarms.put(fact.key(), new Alarm(subject, since, level));
  }

  /// Whether a fact says anything new; an evaluation that ran twice, as after a restart, does not.
  public boolean isNews(MonitorFact fact) {
    Optional<Alarm> on = Optional.ofNullable(alarms(fact.monitor()).get(fact.key()));
    return switch (fact) {
      case MonitorFact.Fired f ->
          on.filter(a -> !a.isSilence() && a.level() == f.level()).isEmpty();
      case MonitorFact.FellSilent f -> on.filter(a -> a.level() == f.level()).isEmpty();
      case MonitorFact.Eased e -> on.filter(a -> a.level() != e.level()).isPresent();
      case MonitorFact.Recovered r -> on.isPresent();
      case MonitorFact.EvaluationFailed f -> problem(f.monitor()).isEmpty();
      case MonitorFact.EvaluationWorks w -> problem(w.monitor()).isPresent();
    };
  }

  /// What is on of a monitor, by what its alerts speak for.
  public Map<String, Alarm> alarms(MonitorId monitor) {
    return Map.copyOf(firing.getOrDefault(monitor, Map.of()));
  }

  /// The number by which an alert of a monitor became what it is; none for one about silence, or
  /// that is not on.
  public Optional<Double> value(MonitorId monitor, String key) {
    return Optional.ofNullable(values.getOrDefault(monitor, Map.of()).get(key));
  }

  /// What is on of a monitor, the worst of it.
  public Optional<Alarm> firing(MonitorId monitor) {
    return firing.getOrDefault(monitor, Map.of()).values().stream()
        .max(java.util.Comparator.comparing(Alarm::level));
  }

  /// Why a monitor cannot be evaluated.
  public Optional<String> problem(MonitorId monitor) {
    return Optional.ofNullable(failing.get(monitor));
  }
}
