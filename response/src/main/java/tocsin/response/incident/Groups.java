package tocsin.response.incident;

import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import tocsin.response.words.IncidentId;
import tocsin.response.words.ServiceId;

/// Open incidents by the group they opened with. Found without a search, however many are open. Not
/// thread-safe.
final class Groups {
  private record Key(ServiceId service, String group) {}

  private final Map<IncidentId, Key> all = new HashMap<>();
  private final Map<Key, NavigableSet<Integer>> open = new HashMap<>();

  /// An incident opened with a group; it keeps it for ever.
  void put(IncidentFact.Opened o) {
    o.group().ifPresent(g -> all.put(o.incident(), new Key(o.service(), g)));
  }

  /// It opened, or is open again.
  void add(Incident i) {
    key(i).ifPresent(k -> open.computeIfAbsent(k, x -> new TreeSet<>()).add(i.number()));
  }

  /// It is over.
  void remove(Incident i) {
    key(i)
        .ifPresent(k ->
            open.computeIfPresent(
                k,
                (x, numbers) -> {
                  numbers.remove(i.number());
                  return numbers.isEmpty() ? null : numbers;
                }));
  }

  private Optional<Key> key(Incident i) {
    return Optional.ofNullable(all.get(i.id()));
  }

  /// The numbers of the open incidents of a group, the last one first.
  Stream<Integer> newestFirst(ServiceId service, String group) {
    return open
        .getOrDefault(new Key(service, group), Collections.emptyNavigableSet())
        .descendingSet()
        .stream();
  }
}
