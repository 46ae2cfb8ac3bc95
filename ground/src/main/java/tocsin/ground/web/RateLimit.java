package tocsin.ground.web;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;

/// So many events a minute for each key. Resolves have room of their own, so that a storm of
/// triggers never keeps an incident open. Thread-safe.
public final class RateLimit {
  private static final Duration WINDOW = Duration.ofSeconds(60);
  private static final int MOST_KEYS = 10_000;

  private final int perWindow;

  // Guarded by this.
  private final Map<String, Deque<Instant>> byKey =
      new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Deque<Instant>> eldest) {
          return size() > MOST_KEYS;
        }
      };

  /// A limit.
  ///
  /// @param perWindow so many in any minute
  public RateLimit(int perWindow) {
    this.perWindow = perWindow;
  }

  /// Seconds to wait, 0 when it may pass.
  public synchronized long secondsToWait(String key, boolean resolves, Instant now) {
    Deque<Instant> recent = byKey.computeIfAbsent(key, k -> new ArrayDeque<>());
    while (!recent.isEmpty() && recent.peekFirst().plus(WINDOW).isBefore(now)) {
      recent.removeFirst();
    }
    if (recent.size() >= perWindow * (resolves ? 2 : 1)) {
      return Math.max(1, Duration.between(now, recent.getFirst().plus(WINDOW)).toSeconds());
    }
    recent.addLast(now);
    return 0;
  }
}
