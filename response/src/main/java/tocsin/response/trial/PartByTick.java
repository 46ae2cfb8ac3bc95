package tocsin.response.trial;

import java.time.Instant;
import tocsin.response.monitor.Evaluation;
import tocsin.response.monitor.PartStates;
import tocsin.response.monitor.Progress;

/// A part of a composite, judged tick by tick.
final class PartByTick implements PartPlay {
  private final Trial part;
  private final Ticks ticks;
  private final Kept kept;
  private Progress progress = Progress.NEW;
  private long next;

  PartByTick(Trial part) {
    this.part = part;
    this.ticks = Ticks.of(part);
    this.kept = new Kept(part.step());
  }

  @Override
  public PartStates at(long until) {
    for (; next <= until; next += part.monitor().every().toMillis()) {
      Instant at = Trial.BEGIN.plusMillis(next);
      ticks.at(next).forEach(a -> kept.keep(a, at.toEpochMilli()));
      var traces = kept.traces().asSeen(part.monitor(), at);
      progress = Evaluation.judge(part.monitor(), traces, progress, at).progress();
    }
    return PartStates.of(part.monitor(), progress);
  }
}
