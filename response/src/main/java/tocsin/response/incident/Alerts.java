package tocsin.response.incident;

import java.time.Instant;
import java.util.AbstractList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.RandomAccess;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.UnaryOperator;

/// Alerts of one incident in the order in which they came first, found by key. It never changes. A
/// version with one more, or with another one in its place, shares all but a small part with the
/// version before, because an incident may have tens of thousands.
final class Alerts extends AbstractList<Alert> implements RandomAccess {
  private static final int PART = 128;
  private static final Alerts NONE =
      new Alerts(new Alert[0][], 0, 0, new ConcurrentHashMap<>(2), Instant.EPOCH);

  private final Alert[][] parts;
  private final int size;
  private final int open;

  // Shared with versions made of this one; a place from the size on is of one of those.
  private final ConcurrentMap<String, Integer> places;
  private final Instant newest;

  private Alerts(
      Alert[][] parts, int size, int open, ConcurrentMap<String, Integer> places, Instant newest) {
    this.parts = parts;
    this.size = size;
    this.open = open;
    this.places = places;
    this.newest = newest;
  }

  /// The same list when it is one of these already. Of two alerts with one key the later counts.
  static Alerts of(List<Alert> alerts) {
    if (alerts instanceof Alerts a) {
      return a;
    }
    Alerts all = NONE;
    for (Alert a : alerts) {
      all = all.with(a);
    }
    return all;
  }

  /// The place of an alert in the list.
  OptionalInt place(String key) {
    int place = places.getOrDefault(key, size);
    return place < size ? OptionalInt.of(place) : OptionalInt.empty();
  }

  /// How many are open.
  int open() {
    return open;
  }

  /// When the last alert came that is not a repeat; 1970 without any.
  Instant newest() {
    return newest;
  }

  private Instant later(Alert alert) {
    return alert.openedAt().isAfter(newest) ? alert.openedAt() : newest;
  }

  /// With one more, or with this one in the place of the one with its key.
  Alerts with(Alert alert) {
    OptionalInt place = place(alert.key());
    return place.isPresent() ? put(place.getAsInt(), alert) : appended(alert);
  }

  /// With the alert of a key changed; the same when there is none.
  Alerts changed(String key, UnaryOperator<Alert> how) {
    OptionalInt place = place(key);
    return place.isPresent() ? put(place.getAsInt(), how.apply(get(place.getAsInt()))) : this;
  }

  private Alerts put(int place, Alert alert) {
    Alert[][] copy = parts.clone();
    copy[place / PART] = parts[place / PART].clone();
    copy[place / PART][place % PART] = alert;
    return new Alerts(copy, size, open + opens(alert) - opens(get(place)), places, later(alert));
  }

  private Alerts appended(Alert alert) {
    int part = size / PART;
    Alert[][] copy = Arrays.copyOf(parts, part + 1);
    copy[part] =
        part < parts.length ? Arrays.copyOf(parts[part], size % PART + 1) : new Alert[] {alert};
    copy[part][size % PART] = alert;
    ConcurrentMap<String, Integer> known = places.size() == size && size > 0 ? places : own();
    known.put(alert.key(), size);
    return new Alerts(copy, size + 1, open + opens(alert), known, later(alert));
  }

  /// Another version went on from this one before: its keys are not ours.
  private ConcurrentMap<String, Integer> own() {
    ConcurrentMap<String, Integer> own = new ConcurrentHashMap<>(2 * size + 2);
    for (int i = 0; i < size; i++) {
      own.put(get(i).key(), i);
    }
    return own;
  }

  private static int opens(Alert alert) {
    return alert.isOpen() ? 1 : 0;
  }

  @Override
  public Alert get(int place) {
    if (place < 0 || place >= size) {
      throw new IndexOutOfBoundsException(place + " (expected: below " + size + ")");
    }
    return parts[place / PART][place % PART];
  }

  @Override
  public int size() {
    return size;
  }
}
