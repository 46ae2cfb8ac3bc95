package tocsin.server.lane;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import tocsin.metrics.index.Patterns;
import tocsin.metrics.series.SeriesName;
import tocsin.metrics.store.SeriesMatcher;
import tocsin.metrics.tap.Tap;
import tocsin.metrics.tsdb.EmbeddedStore;

/// Which monitors read which series of a store: those that are there, and those that come. Used by
/// one thread.
final class Subscriptions {
  /// So many patterns of monitors that have gone are put up with.
  private static final int MOST_DEAD = 1_000;

  /// A new series, and the monitor that reads it.
  @FunctionalInterface
  interface Newcomer {
    void reads(Watched watched, int reference);
  }

  private final EmbeddedStore store;
  private final Tap tap;
  private final byte[] name = new byte[SeriesName.MAX_BYTES];
  private final Map<Integer, Watched> byId = new HashMap<>();
  private final Map<Watched, Integer> ids = new HashMap<>();
  private final Map<Watched, List<Integer>> read = new HashMap<>();
  private final Subscribers subscribers = new Subscribers();
  private Patterns patterns = new Patterns();
  private int nextId;
  private int dead;
  private int seen;

  Subscriptions(EmbeddedStore store) {
    this.store = store;
    this.tap = store.tap();
    this.seen = tap.names();
  }

  void add(Watched watched) {
    int id = nextId++;
    byId.put(id, watched);
    ids.put(watched, id);
    read.put(watched, new ArrayList<>());
    for (SeriesMatcher matcher : watched.reach().series()) {
      patterns.add(matcher, id);
      for (int reference : store.references(matcher, Integer.MAX_VALUE).ascending()) {
        subscribe(reference, watched, id);
      }
    }
  }

  private boolean subscribe(int reference, Watched watched, int id) {
    if (!subscribers.add(reference, id)) {
      return false;
    }
    read.getOrDefault(watched, new ArrayList<>()).add(reference);
    calm(reference);
    return true;
  }

  /// What is calm for all that read a series.
  private void calm(int reference) {
    var all = new ArrayList<CalmSpan>();
    each(reference, w -> all.add(w.calm()));
    if (all.isEmpty()) {
      tap.leave(reference);
    } else {
      CalmSpan span = all.stream().reduce(CalmSpan.ALL, CalmSpan::and);
      tap.watch(reference, span.low(), span.high(), span.isListed());
    }
  }

  void remove(Watched watched) {
    Integer id = ids.remove(watched);
    if (id == null) {
      return;
    }
    byId.remove(id);
    for (int reference : read.getOrDefault(watched, List.of())) {
      subscribers.remove(reference, id);
      calm(reference);
    }
    read.remove(watched);
    if (++dead > MOST_DEAD + byId.size()) {
      dead = 0;
      patterns = new Patterns();
      byId.forEach((i, w) -> w.reach().series().forEach(m -> patterns.add(m, i)));
    }
  }

  /// Finds out anew which series are read, because some have other names.
  void again() {
    Collection<Watched> all = List.copyOf(ids.keySet());
    all.forEach(this::remove);
    all.forEach(this::add);
  }

  /// Takes in the series that are new.
  void take(Newcomer to) {
    for (int end = tap.names(); seen < end; seen++) {
      int reference = seen;
      int length = byId.isEmpty() ? 0 : store.copyName(reference, name);
      if (length > 0) {
        patterns.of(
            name,
            length,
            id -> {
              Watched w = byId.get(id);
              if (w != null && subscribe(reference, w, id)) {
                to.reads(w, reference);
              }
            });
      }
    }
  }

  /// Those that read a series.
  void each(int reference, Consumer<Watched> to) {
    subscribers.each(
        reference,
        id -> {
          Watched w = byId.get(id);
          if (w != null) {
            to.accept(w);
          }
        });
  }

  /// The name of a series as it is now; none if it has been deleted.
  Optional<SeriesName> name(int reference) {
    int length = store.copyName(reference, name);
    return length == 0
        ? Optional.empty()
        : Optional.of(new SeriesName(new String(name, 0, length, StandardCharsets.UTF_8)));
  }

  /// The newest stamp of a series, in milliseconds; the least of numbers if it has no sample.
  long newestMillis(int reference) {
    return name(reference)
        .map(store::newestMillis)
        .filter(OptionalLong::isPresent)
        .map(OptionalLong::getAsLong)
        .orElse(Long.MIN_VALUE);
  }

  /// The series of a monitor that reads each by itself, in the order in which its target has them.
  List<SeriesName> series(Watched watched, int limit) {
    return store.find(watched.reach().series().getFirst(), limit);
  }
}
