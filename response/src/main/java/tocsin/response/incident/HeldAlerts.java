package tocsin.response.incident;

import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import tocsin.response.words.Actor;
import tocsin.response.words.ServiceId;
import tocsin.response.words.Urgency;

/// Alerts that are held back now, folded from the facts. Not thread-safe: the loop owns it.
public final class HeldAlerts {
  /// So many are held back at once; what comes beyond goes on at once.
  public static final int MOST = 50_000;

  /// One of them.
  ///
  /// @param since when it came
  public record Waiting(
      ServiceId service,
      String key,
      AlertText text,
      Optional<String> title,
      Actor by,
      Instant since,
      Instant until,
      String because,
      Optional<Urgency> urgency) {
    Waiting retold(AlertText now) {
      return new Waiting(service, key, now, title, by, since, until, because, urgency);
    }
  }

  private final Map<String, Waiting> all = new TreeMap<>();

  public void apply(HoldFact fact, Instant at) {
    String id = id(fact.service(), fact.key());
    switch (fact) {
      case HoldFact.Held h ->
          all.put(
              id,
              new Waiting(
                  h.service(),
                  h.key(),
                  h.text(),
                  h.title(),
                  h.by(),
                  at,
                  h.until(),
                  h.because(),
                  h.urgency()));
      case HoldFact.HeldRetold r -> all.computeIfPresent(id, (k, w) -> w.retold(r.text()));
      case HoldFact.Passed p -> all.remove(id);
      case HoldFact.Released r -> all.remove(id);
    }
  }

  /// Names one of them in one word.
  public static String id(ServiceId service, String key) {
    return service + "/" + key;
  }

  public Optional<Waiting> find(ServiceId service, String key) {
    return find(id(service, key));
  }

  public Optional<Waiting> find(String id) {
    return Optional.ofNullable(all.get(id));
  }

  public Collection<Waiting> all() {
    return Collections.unmodifiableCollection(all.values());
  }

  /// Whether a service has any.
  public boolean isAny(ServiceId service) {
    return all.values().stream().anyMatch(w -> w.service().equals(service));
  }
}
