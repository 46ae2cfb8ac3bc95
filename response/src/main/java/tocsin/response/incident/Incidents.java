package tocsin.response.incident;

import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import tocsin.response.words.IncidentId;
import tocsin.response.words.ServiceId;

/// Every incident, folded from the facts. Open ones are found by service and by the keys of their
/// alerts without a search. Not thread-safe: the loop owns it.
public final class Incidents {
  private final Map<IncidentId, Incident> all = new LinkedHashMap<>();
  private final OpenIncidents open = new OpenIncidents();
  private final Groups groups = new Groups();
  private int lastNumber;

  public void apply(IncidentFact fact, Instant at) {
    Incident after =
        fact instanceof IncidentFact.Opened o
            ? IncidentFold.open(o, at)
            : IncidentFold.fold(existing(fact.incident()), fact, at);
    if (fact instanceof IncidentFact.Opened o) {
      groups.put(o);
    }
    all.put(after.id(), after);
    lastNumber = Math.max(lastNumber, after.number());
    if (!after.isOpen()) {
      open.remove(after);
      groups.remove(after);
    } else if (open.has(after)) {
      open.put(after);
      joined(after, fact);
    } else {
      open.add(after);
      groups.add(after);
    }
  }

  private void joined(Incident i, IncidentFact fact) {
    if (fact instanceof IncidentFact.AlertJoined j) {
      open.addKey(i, j.alert().key());
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
    return open.all();
  }

  /// Open incidents of a service, oldest first.
  public Stream<Incident> openOf(ServiceId service) {
    return open.of(service);
  }

  /// Open incidents of a service that have an alert with this key, whether or not that is over;
  /// oldest first.
  public Stream<Incident> openWith(ServiceId service, String key) {
    return open.with(service, key);
  }

  /// The open incidents of a service that opened with this group, the last one first.
  Stream<Incident> openGroup(ServiceId service, String group) {
    return groups.newestFirst(service, group).flatMap(n -> open.find(n).stream());
  }

  private Incident existing(IncidentId id) {
    return find(id)
        .orElseThrow(() -> new IllegalStateException("fact about " + id + " before it was opened"));
  }
}
