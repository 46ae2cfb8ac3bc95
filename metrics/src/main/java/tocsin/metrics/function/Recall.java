package tocsin.metrics.function;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;

/// Remembers what many series became, so that a question that is asked again a little later reads
/// only what came meanwhile. What was not asked for the longest is forgotten first. Thread-safe.
final class Recall {
  /// A single answer that takes more of it than a part is not kept.
  private static final int PARTS = 4;

  // Guarded by this.
  private final SequencedMap<Key, Recalled> kept = new LinkedHashMap<>(16, 0.75f, true);
  private long room;

  private final long most;

  /// @param most values
  Recall(long most) {
    this.most = most;
  }

  /// What is asked, whatever the time.
  ///
  /// @param source of the call, as written: how series are grouped
  record Question(String source, String path, Combination how) {}

  /// Questions for slots that fit together, of about the same length.
  ///
  /// @param phase where slots begin
  /// @param scale the power of two above the number of slots
  record Key(Question question, long step, long phase, int scale) {}

  synchronized Optional<Recalled> find(Key key) {
    return Optional.ofNullable(kept.get(key));
  }

  synchronized void keep(Key key, Recalled recalled) {
    Optional.ofNullable(kept.remove(key)).ifPresent(old -> room -= old.room());
    if (recalled.room() > most / PARTS) {
      return;
    }
    kept.put(key, recalled);
    room += recalled.room();
    while (room > most) {
      Map.Entry<Key, Recalled> oldest = kept.pollFirstEntry();
      room -= oldest.getValue().room();
    }
  }
}
