package tocsin.response.monitor;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/// How the groups of one part of a composite stood through history: from their first sample on, as
/// it said last. Where its past is read in one piece, a group that was silent for a day still
/// counts as well, which the live one has forgotten by then. Filled first, then read from the
/// beginning to the end. Not thread-safe.
final class PartPast {
  /// More changes than these are not kept: it changes all the time.
  private static final int MOST = 200_000;

  private final Monitor part;
  private final long firstTick;
  private final List<Change> changes = new ArrayList<>();
  private final Set<String> known = new HashSet<>();
  private final Map<String, Level> levels = new HashMap<>();
  private int next;

  /// @param level empty when the group was forgotten
  private record Change(long at, String key, Optional<Level> level) {}

  /// @param firstTick of its own that is judged
  PartPast(Monitor part, long firstTick) {
    this.part = part;
    this.firstTick = firstTick;
  }

  /// Takes what it said in a stretch, and which groups had their first samples in it.
  void hear(List<Trace> read, List<Course.Said> said) {
    Map<String, Long> first = new TreeMap<>();
    for (Trace t : read) {
      String key = PartStates.key(part, t.group());
      if (!known.contains(key)) {
        firstTick(t).ifPresent(tick -> first.merge(key, tick, Math::min));
      }
    }
    first.forEach((key, tick) -> add(tick, key, Level.OK));
    known.addAll(first.keySet());
    said.forEach(s -> add(s.atMillis(), s.move().key(), s.move().to()));
  }

  private Optional<Long> firstTick(Trace t) {
    long every = part.every().toMillis();
    long delay = part.delay().map(Duration::toMillis).orElse(0L);
    return t.firstAtOrAfter(t.startMillis())
        .map(at -> Math.ceilDiv(at.toEpochMilli() + delay, every) * every)
        .map(tick -> Math.max(firstTick, tick));
  }

  /// Takes how it stood after one evaluation.
  void hear(Judgement judged, Instant at) {
    Map<String, Level> now = PartStates.of(part, judged.progress()).levels();
    now.forEach((key, level) -> {
      if (levels.get(key) != level) {
        add(at.toEpochMilli(), key, level);
      }
    });
    levels.keySet().stream()
        .filter(key -> !now.containsKey(key))
        .forEach(key -> add(new Change(at.toEpochMilli(), key, Optional.empty())));
    levels.clear();
    levels.putAll(now);
  }

  private void add(long at, String key, Level level) {
    add(new Change(at, key, Optional.of(level)));
  }

  private void add(Change change) {
    if (changes.size() < MOST) {
      changes.add(change);
    }
  }

  /// Until when it is known; the instant after which it changed more often than is kept.
  long end() {
    return changes.size() < MOST ? Long.MAX_VALUE : changes.getLast().at();
  }

  /// When anything changed.
  Stream<Long> times() {
    return changes.stream().map(Change::at);
  }

  /// Goes back to the beginning.
  void rewind() {
    // A group is there before it says anything at the same tick.
    changes.sort(Comparator.comparingLong(Change::at));
    levels.clear();
    next = 0;
  }

  /// How it stands after its own tick at an instant, or the last one before.
  PartStates at(long millis) {
    for (; next < changes.size() && changes.get(next).at() <= millis; next++) {
      Change c = changes.get(next);
      c.level().ifPresentOrElse(level -> levels.put(c.key(), level), () -> levels.remove(c.key()));
    }
    return PartStates.at(part, levels);
  }
}
