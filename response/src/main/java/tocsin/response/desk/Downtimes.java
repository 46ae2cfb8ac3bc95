package tocsin.response.desk;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import tocsin.ground.json.Json;
import tocsin.response.document.Document;
import tocsin.response.downtime.Downtime;
import tocsin.response.downtime.DowntimeFact;
import tocsin.response.downtime.Holding;
import tocsin.response.words.DowntimeId;

/// The downtimes there are, and when each is to be looked at, folded from the facts. Not
/// thread-safe: the loop owns it.
final class Downtimes {
  private final Map<DowntimeId, Downtime> known = new TreeMap<>();

  /// Those that a person ended before their time and that want their end told.
  private final Map<DowntimeId, Downtime> cancelled = new HashMap<>();

  /// One was saved or removed.
  ///
  /// @return when it is to be looked at: at once when it just ended before its time
  Optional<Instant> saved(Document d, Instant at) {
    Downtime now = Json.read(d.body(), Downtime.class);
    Optional<Downtime> before = Optional.ofNullable(known.remove(now.id()));
    boolean wasOn = before.filter(b -> b.when().at(at).isPresent()).isPresent();
    cancelled.remove(now.id());
    if (d.removed()) {
      if (wasOn && now.endsWith().whenCancelled()) {
        cancelled.put(now.id(), now);
      }
      return cancelled.containsKey(now.id()) ? Optional.of(at) : Optional.empty();
    }
    known.put(now.id(), now);
    return wasOn && now.when().at(at).isEmpty() ? Optional.of(at) : now.when().nextEnd(at);
  }

  /// One of its windows was looked at.
  Optional<Instant> apply(DowntimeFact.Ended ended) {
    cancelled.remove(ended.downtime());
    return find(ended.downtime()).flatMap(d -> d.when().nextEnd(ended.at()));
  }

  Optional<Downtime> find(DowntimeId id) {
    return Optional.ofNullable(known.get(id));
  }

  Optional<Downtime> cancelled(DowntimeId id) {
    return Optional.ofNullable(cancelled.get(id));
  }

  Holding holding() {
    return new Holding(List.copyOf(known.values()));
  }
}
