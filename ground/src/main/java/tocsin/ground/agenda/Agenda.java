package tocsin.ground.agenda;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Predicate;

/// At most one wake-up for each key. Keys due at the same instant come in their natural order, so
/// that a replay wakes them in the order of the first run. Not thread-safe: the loop owns it.
public final class Agenda<K extends Comparable<K>> {
  /// A wake-up.
  public record Entry<K>(Instant at, K key) {}

  private final Map<K, Instant> byKey = new HashMap<>();
  private final TreeSet<Entry<K>> byTime =
      new TreeSet<>(Comparator.<Entry<K>, Instant>comparing(Entry::at).thenComparing(Entry::key));

  /// Sets the only wake-up of this key.
  public void set(K key, Instant at) {
    clear(key);
    byKey.put(key, at);
    byTime.add(new Entry<>(at, key));
  }

  public void clear(K key) {
    Instant before = byKey.remove(key);
    if (before != null) {
      byTime.remove(new Entry<>(before, key));
    }
  }

  /// The earliest wake-up whose key is not wanted aside. It stays until it is set anew or cleared.
  public Optional<Entry<K>> first(Predicate<K> isAside) {
    return byTime.stream().filter(e -> !isAside.test(e.key())).findFirst();
  }
}
