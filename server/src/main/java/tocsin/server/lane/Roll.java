package tocsin.server.lane;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tocsin.response.monitor.Monitor;
import tocsin.response.words.MonitorId;

/// The monitors that are watched, by their ids.
final class Roll {
  private final Subscriptions subscriptions;
  private final long finestSeconds;
  private Map<MonitorId, Watched> watched = new HashMap<>();

  Roll(Subscriptions subscriptions, long finestSeconds) {
    this.subscriptions = subscriptions;
    this.finestSeconds = finestSeconds;
  }

  /// Lets go of those that are not among these, or not as they were.
  ///
  /// @return those that are watched from now on
  List<Watched> call(Iterable<Monitor> monitors, Lane.Carried carried) {
    Map<MonitorId, Watched> before = watched;
    watched = new HashMap<>();
    List<Watched> fresh = new ArrayList<>();
    for (Monitor m : monitors) {
      Optional<Watched> same =
          Optional.ofNullable(before.get(m.id())).filter(w -> w.monitor().equals(m));
      Watched w = same.orElseGet(() -> new Watched(m, reach(m), carried.of(m)));
      watched.put(m.id(), w);
      if (same.isEmpty()) {
        fresh.add(w);
      }
    }
    before.values().stream().filter(w -> watched.get(w.monitor().id()) != w).forEach(this::leave);
    fresh.forEach(subscriptions::add);
    return fresh;
  }

  private void leave(Watched w) {
    w.isGone = true;
    subscriptions.remove(w);
  }

  private Reach reach(Monitor m) {
    return Reach.of(m.target()).atBest(Traits.kind(m, finestSeconds));
  }

  Collection<Watched> all() {
    return watched.values();
  }
}
