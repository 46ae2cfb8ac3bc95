package tocsin.response.trial;

import java.time.Instant;
import java.util.List;
import tocsin.response.monitor.Evaluation;
import tocsin.response.monitor.Judgement;
import tocsin.response.monitor.Move;
import tocsin.response.monitor.Progress;

/// Plays a case tick by tick: whatever a tick sees is in the store, and the monitor is judged.
final class ByTick {
  private ByTick() {}

  static List<String> play(Trial trial) {
    Ticks ticks = Ticks.of(trial);
    Kept kept = new Kept(trial.step());
    Voice voice = new Voice(trial);
    Progress progress = Progress.NEW;
    long every = trial.monitor().every().toMillis();
    for (long at = 0; at <= trial.until().toMillis(); at += every) {
      Instant instant = Trial.BEGIN.plusMillis(at);
      ticks.at(at).forEach(a -> kept.keep(a, instant.toEpochMilli()));
      Judgement judged =
          Evaluation.judge(
              trial.monitor(), kept.traces().asSeen(trial.monitor(), instant), progress, instant);
      progress = judged.progress();
      for (Move m : judged.moves()) {
        voice.says(at, m);
      }
    }
    return voice.lines();
  }
}
