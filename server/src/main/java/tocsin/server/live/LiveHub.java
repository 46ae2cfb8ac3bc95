package tocsin.server.live;

import java.time.Instant;
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
  /// @param number counts up, over restarts too
  /// @param topic such as `incident/INC-12`
  public record Event(long number, String topic) {}

  private final Map<Long, Consumer<Event>> streams = new ConcurrentHashMap<>();
  private final Map<Long, Runnable> closers = new ConcurrentHashMap<>();

  private final long first;

  // All three are guarded by this.
  private final Deque<Event> kept = new ArrayDeque<>();
  private long last;
  private long nextStream;

  /// @param start when the server started: fewer than a thousand changes a second keep the numbers
  ///   of two starts apart
  public LiveHub(Instant start) {
    this.first = start.toEpochMilli();
    this.last = first;
  }

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
  /// @param lastSeen number of the last event whose effect the browser knows
  /// @param to must not block
  /// @param end ends it from our side, when the server stops
  /// @return forgets the stream
  public synchronized Runnable open(long lastSeen, Consumer<Event> to, Runnable end) {
    if (streams.size() >= MOST_STREAMS) {
      throw new IllegalStateException(MOST_STREAMS + " streams are open; close some pages");
    }
    missed(lastSeen).forEach(to);
    long id = ++nextStream;
    streams.put(id, to);
    closers.put(id, end);
    return () -> {
      streams.remove(id);
      closers.remove(id);
    };
  }

  /// A browser from before this start has to look at everything again, as has one that was away for
  /// too long.
  private List<Event> missed(long lastSeen) {
    if (lastSeen == last) {
      return List.of();
    }
    long oldest = kept.isEmpty() ? first : kept.getFirst().number() - 1;
    return lastSeen >= oldest && lastSeen < last
        ? kept.stream().filter(e -> e.number() > lastSeen).toList()
        : List.of(new Event(last, "everything"));
  }

  /// Number of the newest event: what is read after asking for it shows at least its effect.
  public synchronized long last() {
    return last;
  }

  /// Ends every stream, when the server stops.
  public void close() {
    closers.values().forEach(Runnable::run);
  }

  public int streams() {
    return streams.size();
  }
}
