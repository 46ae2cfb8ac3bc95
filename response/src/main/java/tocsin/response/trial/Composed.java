package tocsin.response.trial;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import tocsin.ground.json.Json;
import tocsin.response.monitor.Joined;
import tocsin.response.monitor.Judgement;
import tocsin.response.monitor.PartStates;
import tocsin.response.monitor.Progress;
import tocsin.response.words.MonitorId;

/// Plays a case of a composite: its parts each in the same way, and itself at its own ticks.
final class Composed {
  private Composed() {}

  /// @param restarts in milliseconds after the beginning, after which only what was written is left
  static List<String> play(Trial trial, Function<Trial, PartPlay> way, Set<Long> restarts) {
    Map<MonitorId, PartPlay> parts = new HashMap<>();
    trial.parts().forEach(m -> parts.put(m.id(), way.apply(trial.of(m))));
    Voice voice = new Voice(trial);
    Progress progress = Progress.NEW;
    long every = trial.monitor().every().toMillis();
    for (long at = 0; at <= trial.until().toMillis(); at += every) {
      Map<MonitorId, PartStates> states = new HashMap<>();
      for (Map.Entry<MonitorId, PartPlay> part : parts.entrySet()) {
        states.put(part.getKey(), part.getValue().at(at));
      }
      Judgement judged =
          Joined.judge(trial.monitor(), states, progress, Trial.BEGIN.plusMillis(at));
      progress = judged.progress();
      for (var move : judged.moves()) {
        voice.says(at, move);
      }
      if (restarts.contains(at)) {
        progress = Json.read(Json.write(progress), Progress.class);
        parts.values().forEach(PartPlay::restart);
      }
    }
    return voice.lines();
  }
}
