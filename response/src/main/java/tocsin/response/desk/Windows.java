package tocsin.response.desk;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import tocsin.ground.time.TimeRange;
import tocsin.response.service.Service;
import tocsin.response.service.ServiceFact;
import tocsin.response.words.ServiceId;

/// When maintenance windows end, folded from the facts. Not thread-safe: the loop owns it.
final class Windows {
  private final Map<ServiceId, Service> known = new HashMap<>();

  /// A service was saved or removed.
  ///
  /// @return when its maintenance next has to be looked at: at once when it just lost a window
  Optional<Instant> saved(ServiceId id, Optional<Service> service, Instant at) {
    boolean was =
        Optional.ofNullable(known.remove(id)).filter(s -> s.inMaintenance(at)).isPresent();
    service.ifPresent(s -> known.put(id, s));
    boolean lost = was && service.filter(s -> !s.inMaintenance(at)).isPresent();
    return lost ? Optional.of(at) : nextEnd(id, at);
  }

  Optional<Instant> apply(ServiceFact fact) {
    return switch (fact) {
      case ServiceFact.MaintenanceEnded e -> nextEnd(e.service(), e.at());
    };
  }

  private Optional<Instant> nextEnd(ServiceId id, Instant after) {
    return Optional.ofNullable(known.get(id)).stream()
        .flatMap(s -> s.maintenance().stream())
        .map(TimeRange::until)
        .filter(u -> u.isAfter(after))
        .min(Comparator.naturalOrder());
  }
}
