package tocsin.response.incident;

import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import tocsin.response.words.ServiceId;

/// Open incidents, found by their service and by the keys of their alerts. Thousands may be open at
/// once, and each event asks. Not thread-safe.
final class OpenIncidents {
  private final NavigableMap<Integer, Incident> all = new TreeMap<>();
  private final Map<ServiceId, SortedSet<Integer>> byService = new HashMap<>();
  private final Map<ServiceId, Map<String, SortedSet<Integer>>> byKey = new HashMap<>();

  /// It opened, or is open again.
  void add(Incident i) {
    all.put(i.number(), i);
    byService.computeIfAbsent(i.service(), s -> new TreeSet<>()).add(i.number());
    i.alerts().forEach(a -> addKey(i, a.key()));
  }

  /// It has an alert with this key.
  void addKey(Incident i, String key) {
    byKey
        .computeIfAbsent(i.service(), s -> new HashMap<>())
        .computeIfAbsent(key, k -> new TreeSet<>())
        .add(i.number());
  }

  /// The same incident as it is now.
  void put(Incident i) {
    all.put(i.number(), i);
  }

  boolean has(Incident i) {
    return all.containsKey(i.number());
  }

  /// It is over, or was already.
  void remove(Incident i) {
    if (!has(i)) {
      return;
    }
    all.remove(i.number());
    drop(byService, i.service(), i.number());
    Map<String, SortedSet<Integer>> keys = byKey.getOrDefault(i.service(), new HashMap<>());
    i.alerts().forEach(a -> drop(keys, a.key(), i.number()));
    byKey.remove(i.service(), Map.of());
  }

  private static <K> void drop(Map<K, SortedSet<Integer>> sets, K key, int number) {
    SortedSet<Integer> numbers = sets.getOrDefault(key, Collections.emptySortedSet());
    if (numbers.size() > 1) {
      numbers.remove(number);
    } else if (numbers.contains(number)) {
      sets.remove(key);
    }
  }

  Collection<Incident> all() {
    return Collections.unmodifiableCollection(all.values());
  }

  Optional<Incident> find(int number) {
    return Optional.ofNullable(all.get(number));
  }

  /// Those of a service, oldest first.
  Stream<Incident> of(ServiceId service) {
    return incidents(byService.getOrDefault(service, Collections.emptySortedSet()));
  }

  /// Those of a service that have an alert with this key, open or not; oldest first.
  Stream<Incident> with(ServiceId service, String key) {
    return incidents(
        byKey.getOrDefault(service, Map.of()).getOrDefault(key, Collections.emptySortedSet()));
  }

  private Stream<Incident> incidents(SortedSet<Integer> numbers) {
    return numbers.stream().map(all::get);
  }
}
