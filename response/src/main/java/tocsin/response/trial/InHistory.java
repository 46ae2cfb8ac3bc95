package tocsin.response.trial;

import java.util.List;
import java.util.function.Predicate;
import tocsin.ground.time.TimeRange;
import tocsin.response.monitor.History;
import tocsin.response.monitor.Lane;
import tocsin.response.monitor.Monitor;

/// Plays a case as a backtest does: all samples are known, and ticks at which nothing can change
/// are left out.
final class InHistory {
  private InHistory() {}

  static List<String> play(Trial trial) {
    Monitor m = trial.monitor();
    Predicate<String> reads = Lane.series(m);
    Ticks ticks = Ticks.of(trial);
    History history =
        new History(
            m,
            trial.step().toMillis(),
            new TimeRange(Trial.BEGIN, Trial.BEGIN.plus(trial.until())));
    long every = m.every().toMillis();
    for (long at = 0; at <= trial.until().toMillis(); at += every) {
      for (Arrival a : ticks.at(at)) {
        if (reads.test(a.series())) {
          long stamp = trial.beginMillis() + a.stampMillis();
          history.add(a.series(), stamp, a.value(), Trial.BEGIN.plusMillis(at));
        }
      }
    }
    Voice voice = new Voice(trial);
    history.said().forEach(s -> voice.says(s.at().toEpochMilli() - trial.beginMillis(), s.move()));
    return voice.lines();
  }
}
