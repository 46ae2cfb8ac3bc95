package tocsin.server.lane;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tocsin.metrics.query.QueryException;
import tocsin.response.monitor.Composite;
import tocsin.response.monitor.Monitor;
import tocsin.response.monitor.PartStates;
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
    return Reach.of(m.asks()).atBest(Traits.kind(m, finestSeconds));
  }

  /// How the parts of a composite stand; those that were not judged yet are left out.
  ///
  /// @throws QueryException when a part is not watched
  Map<MonitorId, PartStates> parts(Monitor composite) {
    Map<MonitorId, PartStates> parts = new HashMap<>();
    for (MonitorId id : Composite.parse(composite.composite().orElseThrow()).monitors()) {
      Watched part = watched.get(id);
      if (part == null) {
        throw new QueryException(
            "no monitor '" + id + "' is watched (expected: one that is there and switched on)", -1);
      }
      if (part.wasJudged) {
        parts.put(id, PartStates.of(part.monitor(), part.progress));
      }
    }
    return parts;
  }

  Collection<Watched> all() {
    return watched.values();
  }
}
