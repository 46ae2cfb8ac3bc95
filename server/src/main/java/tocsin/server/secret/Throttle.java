package tocsin.server.secret;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/// Lets so many attempts in a quarter of an hour through for each key. Not thread-safe.
final class Throttle {
  private static final Duration WINDOW = Duration.ofMinutes(15);
  private static final int MOST_KEYS = 10_000;

  private final int mostAttempts;

  Throttle(int mostAttempts) {
    this.mostAttempts = mostAttempts;
  }

  private record Attempts(int count, Instant until) {}

  private final Map<String, Attempts> byKey =
      new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Attempts> eldest) {
          return size() > MOST_KEYS;
        }
      };

  boolean allows(String key, Instant now) {
    Attempts before = byKey.getOrDefault(key, new Attempts(0, now.plus(WINDOW)));
    Attempts after =
        before.until().isBefore(now)
            ? new Attempts(1, now.plus(WINDOW))
            : new Attempts(before.count() + 1, before.until());
    byKey.put(key, after);
    return after.count() <= mostAttempts;
  }

  /// The attempt that was just let through does not count after all.
  void takeBack(String key) {
    byKey.computeIfPresent(key, (k, a) -> new Attempts(a.count() - 1, a.until()));
  }

  void forget(String key) {
    byKey.remove(key);
  }
}
