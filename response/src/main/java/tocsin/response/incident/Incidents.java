package tocsin.response.incident;

import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import tocsin.response.words.IncidentId;
import tocsin.response.words.ServiceId;

/// Every incident, folded from the facts. Open ones are found by service without a search through
/// the resolved ones. Not thread-safe: the loop owns it.
public final class Incidents {
  private final Map<IncidentId, Incident> all = new LinkedHashMap<>();
  private final Map<Integer, Incident> open = new TreeMap<>();
  private int lastNumber;

  public void apply(IncidentFact fact, Instant at) {
    Incident after =
        fact instanceof IncidentFact.Opened o
            ? IncidentFold.open(o, at)
            : IncidentFold.fold(existing(fact.incident()), fact, at);
    all.put(after.id(), after);
    lastNumber = Math.max(lastNumber, after.number());
    if (after.isOpen()) {
      open.put(after.number(), after);
    } else {
      open.remove(after.number());
    }
  }

  /// Number for the next incident; they count up from 1 without holes.
  public int nextNumber() {
    return lastNumber + 1;
  }

  public Optional<Incident> find(IncidentId id) {
    return Optional.ofNullable(all.get(id));
  }

  /// Open incidents, oldest first.
  public Collection<Incident> open() {
    return Collections.unmodifiableCollection(open.values());
  }

  /// The oldest open incident of a service that satisfies a condition.
  public Optional<Incident> openOf(ServiceId service, Predicate<Incident> which) {
    return open.values().stream()
        .filter(i -> i.service().equals(service))
        .filter(which)
        .findFirst();
  }

  private Incident existing(IncidentId id) {
    return find(id)
        .orElseThrow(() -> new IllegalStateException("fact about " + id + " before it was opened"));
  }
}
