package tocsin.response.trial;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.function.Predicate;
import tocsin.ground.json.Json;
import tocsin.response.monitor.Lane;
import tocsin.response.monitor.Move;
import tocsin.response.monitor.Progress;

/// Plays a case as samples arrive, with restarts: ticks at which nothing can change are left out.
final class OnArrival {
  private final Trial trial;
  private final long every;
  private final Voice voice;
  private Lane lane;

  private OnArrival(Trial trial) {
    this.trial = trial;
    this.voice = new Voice(trial);
    this.every = trial.monitor().every().toMillis();
    this.lane = lane(Progress.NEW);
  }

  /// @param restarts ticks, in milliseconds after the beginning, after which all that is left is
  ///   what is written down
  static List<String> play(Trial trial, Set<Long> restarts) {
    return new OnArrival(trial).played(restarts);
  }

  private Lane lane(Progress progress) {
    return new Lane(trial.monitor(), progress, series -> trial.step().toMillis());
  }

  private List<String> played(Set<Long> restarts) {
    Predicate<String> reads = Lane.series(trial.monitor());
    Queue<Arrival> coming =
        new ArrayDeque<>(trial.arrivals().stream().filter(a -> reads.test(a.series())).toList());
    List<Arrival> came = new ArrayList<>();
    long wake = 0;
    for (long at = 0; at <= trial.until().toMillis(); at += every) {
      boolean some = false;
      while (!coming.isEmpty() && coming.peek().arrivedMillis() <= at) {
        came.add(coming.peek());
        arrives(coming.remove(), at);
        some = true;
      }
      if (some || wake <= begin() + at) {
        say(at, lane.tick(begin() + at));
      }
      if (restarts.contains(at)) {
        restart(came, at);
      }
      wake = lane.wakeAt(begin() + at);
    }
    return voice.lines();
  }

  private void arrives(Arrival a, long at) {
    if (lane.arrives(a.series(), begin() + a.stampMillis(), a.value(), begin() + at)) {
      say(at, lane.early(a.series(), begin() + at));
    }
  }

  private void restart(List<Arrival> came, long at) {
    String written = Json.write(lane.progress(begin() + at));
    lane = lane(Json.read(written, Progress.class));
    came.forEach(a -> lane.remember(a.series(), begin() + a.stampMillis(), a.value()));
  }

  private void say(long at, List<Move> moves) {
    moves.forEach(m -> voice.says(at, m));
  }

  private static long begin() {
    return Trial.BEGIN.toEpochMilli();
  }
}
