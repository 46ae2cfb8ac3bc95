package tocsin.server.host;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/// Mail addresses that were looked up already; those who were not there are looked for again after
/// a day. One thread's.
final class SoughtPeople {
  private static final int MOST = 20_000;
  private static final Duration AGAIN = Duration.ofDays(1);

  private final Map<String, Instant> next =
      new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Instant> eldest) {
          return size() > MOST;
        }
      };

  boolean isDue(String mail, Instant now) {
    return !next.getOrDefault(mail, Instant.EPOCH).isAfter(now);
  }

  void sought(String mail, Instant now) {
    next.put(mail, now.plus(AGAIN));
  }
}
