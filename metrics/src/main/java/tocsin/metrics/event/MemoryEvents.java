package tocsin.metrics.event;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/// Events in memory, gone with the process.
public final class MemoryEvents implements EventBook {
  // All three are guarded by this.
  private final TreeSet<Event> byTime =
      new TreeSet<>(Comparator.comparingLong(Event::when).thenComparingLong(Event::id));
  private final Map<Long, Event> byId = new HashMap<>();
  private long last;

  @Override
  public synchronized Event add(Event event) {
    Event numbered = event.numbered(last + 1);
    restore(numbered);
    return numbered;
  }

  /// Takes back an event that has its number already.
  synchronized void restore(Event event) {
    byTime.add(event);
    byId.put(event.id(), event);
    last = Math.max(last, event.id());
    if (byTime.size() > MOST) {
      byId.remove(byTime.removeFirst().id());
    }
  }

  @Override
  public synchronized List<Event> between(long fromSeconds, long untilSeconds) {
    return fromSeconds > untilSeconds
        ? List.of()
        : List.copyOf(byTime.subSet(bound(fromSeconds, 0), bound(untilSeconds, Long.MAX_VALUE)));
  }

  private static Event bound(long when, long id) {
    return new Event(id, when, "", "", List.of());
  }

  @Override
  public synchronized Optional<Event> find(long id) {
    return Optional.ofNullable(byId.get(id));
  }

  /// The number that was given last, 0 for none.
  synchronized long last() {
    return last;
  }

  synchronized List<Event> all() {
    return byTime.stream().sorted(Comparator.comparingLong(Event::id)).toList();
  }
}
