package tocsin.response.monitor;

import java.util.List;
import java.util.Optional;

/// One evaluation: what each group showed, what follows, and what to carry to the next one.
public record Judgement(List<Reading> readings, Verdict verdict, Progress progress) {
  public Judgement {
    readings = List.copyOf(readings);
  }

  /// The fact to write down, when the verdict changes anything.
  public Optional<MonitorFact> fact(Monitor monitor) {
    return switch (verdict) {
      case Verdict.Fires f ->
          Optional.of(
              new MonitorFact.Fired(
                  monitor.id(),
                  f.subject(),
                  f.value(),
                  monitor.condition(),
                  f.since(),
                  f.groups()));
      case Verdict.FiresForSilence s ->
          Optional.of(new MonitorFact.FellSilent(monitor.id(), s.since()));
      case Verdict.Recovers r ->
          Optional.of(new MonitorFact.Recovered(monitor.id(), r.firedAt(), r.because()));
      case Verdict.StillFires s -> Optional.empty();
      case Verdict.Recovering r -> Optional.empty();
      case Verdict.Pending p -> Optional.empty();
      case Verdict.Quiet q -> Optional.empty();
      case Verdict.Unknown u -> Optional.empty();
    };
  }
}
