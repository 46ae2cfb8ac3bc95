package tocsin.response.monitor;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import tocsin.response.monitor.Progress.Alarm;
import tocsin.response.words.MonitorId;

/// Which monitors fire and which cannot be evaluated, folded from the facts. Not thread-safe: the
/// loop owns it.
public final class MonitorStates {
  private final Map<MonitorId, Alarm> firing = new TreeMap<>();
  private final Map<MonitorId, String> failing = new HashMap<>();

  public void apply(MonitorFact fact, Instant at) {
    switch (fact) {
      case MonitorFact.Fired f -> firing.put(f.monitor(), new Alarm(f.subject(), at));
      case MonitorFact.FellSilent f -> firing.put(f.monitor(), new Alarm(Alarm.SILENCE, at));
      case MonitorFact.Recovered r -> firing.remove(r.monitor());
      case MonitorFact.EvaluationFailed f -> failing.put(f.monitor(), f.problem());
      case MonitorFact.EvaluationWorks w -> failing.remove(w.monitor());
    }
  }

  /// Whether a fact says anything new; an evaluation that ran twice, as after a restart, does not.
  public boolean isNews(MonitorFact fact) {
    return switch (fact) {
      case MonitorFact.Fired f -> firing(f.monitor()).filter(a -> !a.isSilence()).isEmpty();
      case MonitorFact.FellSilent f -> firing(f.monitor()).isEmpty();
      case MonitorFact.Recovered r -> firing(r.monitor()).isPresent();
      case MonitorFact.EvaluationFailed f -> problem(f.monitor()).isEmpty();
      case MonitorFact.EvaluationWorks w -> problem(w.monitor()).isPresent();
    };
  }

  public Optional<Alarm> firing(MonitorId monitor) {
    return Optional.ofNullable(firing.get(monitor));
  }

  /// Why a monitor cannot be evaluated.
  public Optional<String> problem(MonitorId monitor) {
    return Optional.ofNullable(failing.get(monitor));
  }

  /// All that fire, by id.
  public Map<MonitorId, Alarm> firing() {
    return Map.copyOf(firing);
  }
}
