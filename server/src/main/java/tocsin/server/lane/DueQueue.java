package tocsin.server.lane;

import java.util.Comparator;
import java.util.Optional;
import java.util.PriorityQueue;

/// Monitors by the tick at which they are judged next. Those that have none cost nothing.
final class DueQueue {
  private record Entry(long tick, Watched watched) {
    /// An earlier one took its place, or the monitor has gone.
    boolean isStale() {
      return watched.isGone || watched.due != tick;
    }
  }

  private final PriorityQueue<Entry> entries =
      new PriorityQueue<>(Comparator.comparingLong(Entry::tick));

  /// Has a monitor judged at a tick, or earlier if that was said already.
  void at(Watched watched, long tick) {
    if (tick < watched.due) {
      watched.due = tick;
      entries.add(new Entry(tick, watched));
    }
  }

  /// One whose tick has come; it has none then.
  Optional<Watched> next(long nowMillis) {
    Optional<Entry> first = first().filter(e -> e.tick() <= nowMillis);
    first.ifPresent(e -> {
      entries.remove();
      e.watched().due = Watched.NEVER;
    });
    return first.map(Entry::watched);
  }

  /// When the next one is due.
  long nextTick() {
    return first().map(Entry::tick).orElse(Watched.NEVER);
  }

  private Optional<Entry> first() {
    while (!entries.isEmpty() && entries.element().isStale()) {
      entries.remove();
    }
    return Optional.ofNullable(entries.peek());
  }
}
