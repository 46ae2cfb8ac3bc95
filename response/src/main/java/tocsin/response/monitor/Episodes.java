package tocsin.response.monitor;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tocsin.response.monitor.Backtest.Episode;
import tocsin.response.monitor.Progress.Alarm;

/// Puts changes together to alerts from their beginning to their end. Warnings are none.
final class Episodes {
  private final List<Episode> all = new ArrayList<>();
  private final Map<String, Integer> open = new LinkedHashMap<>();

  void add(List<Move> moves, Instant at) {
    for (Move m : moves) {
      // An alert for silence ends when the series comes back in trouble.
      Optional.ofNullable(open.remove(m.key())).ifPresent(i -> end(i, at));
      if (m.to() == Level.ALERT) {
        open.put(m.key(), all.size());
        all.add(new Episode(m.silent() ? Alarm.SILENCE : m.subject(), at, Optional.empty()));
      }
    }
  }

  private void end(int index, Instant at) {
    Episode e = all.get(index);
    all.set(index, new Episode(e.subject(), e.firesAt(), Optional.of(at)));
  }

  /// In the order in which they began.
  List<Episode> all() {
    return List.copyOf(all);
  }
}
