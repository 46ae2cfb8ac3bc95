package tocsin.server.live;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/// Numbers what changed and tells every open stream; keeps the last events so that a browser which
/// lost its connection catches up. Thread-safe; publishing never waits for a listener.
public final class LiveHub {
  private static final int KEPT = 1_000;
  private static final int MOST_STREAMS = 2_000;

  /// Something changed.
  ///
  /// @param number counts up from 1 for each start of the server
  /// @param topic such as `incident/INC-12`
  public record Event(long number, String topic) {}

  private final Map<Long, Consumer<Event>> streams = new ConcurrentHashMap<>();

  // All three are guarded by this.
  private final Deque<Event> kept = new ArrayDeque<>();
  private long last;
  private long nextStream;

  public synchronized void publish(String topic) {
    Event event = new Event(++last, topic);
    kept.addLast(event);
    if (kept.size() > KEPT) {
      kept.removeFirst();
    }
    streams.values().forEach(s -> s.accept(event));
  }

  /// Opens a stream: first what came after `lastSeen`, then what comes.
  ///
  /// @param lastSeen number of the last event the browser has; 0 for none
  /// @param to must not block
  /// @return closes the stream
  public synchronized Runnable open(long lastSeen, Consumer<Event> to) {
    if (streams.size() >= MOST_STREAMS) {
      throw new IllegalStateException(MOST_STREAMS + " streams are open; close some pages");
    }
    missed(lastSeen).forEach(to);
    long id = ++nextStream;
    streams.put(id, to);
    return () -> streams.remove(id);
  }

  /// A browser that saw more than we ever sent was connected before a restart: it has to look at
  /// everything again, as has one that was away for too long.
  private List<Event> missed(long lastSeen) {
    if (lastSeen == 0 || lastSeen == last) {
      return List.of();
    }
    boolean known = !kept.isEmpty() && lastSeen < last && kept.getFirst().number() <= lastSeen + 1;
    return known
        ? kept.stream().filter(e -> e.number() > lastSeen).toList()
        : List.of(new Event(last, "everything"));
  }

  public int streams() {
    return streams.size();
  }
}
