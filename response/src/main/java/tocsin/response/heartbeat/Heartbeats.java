package tocsin.response.heartbeat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import tocsin.response.heartbeat.HeartbeatFact.Signal;

/// Every heartbeat and how it stands, folded from the facts. Not thread-safe: the loop owns it.
public final class Heartbeats {
  private final Map<String, Heartbeat> all = new TreeMap<>();
  private final Map<String, Pulse> pulses = new TreeMap<>();

  /// A heartbeat was saved; what is known of it stays.
  public Pulse saved(Heartbeat h) {
    all.put(h.id(), h);
    Pulse before = pulses.getOrDefault(h.id(), Pulse.fresh(h.id()));
    return put(
        before.isLate() && !h.paused()
            ? before
            : before.heard().map(at -> expected(before, at)).orElse(before));
  }

  public void removed(String id) {
    all.remove(id);
    pulses.remove(id);
  }

  /// Folds a fact.
  ///
  /// @return the heartbeats that stand otherwise since then
  public List<Pulse> apply(HeartbeatFact fact, Instant at) {
    return switch (fact) {
      case HeartbeatFact.CheckedIn c -> changed(c.heartbeat(), p -> expected(p.heard(c, at), at));
      case HeartbeatFact.Missed m -> changed(m.heartbeat(), p -> p.late(m.service()));
      case HeartbeatFact.Postponed o ->
          changed(o.heartbeat(), p -> p.expected(p.due(), Optional.of(o.until())));
      case HeartbeatFact.WasAway w -> {
        List<Pulse> again = touched(w.until());
        again.forEach(this::put);
        yield again;
      }
    };
  }

  private List<Pulse> changed(String id, UnaryOperator<Pulse> how) {
    return find(id).map(p -> List.of(put(how.apply(p)))).orElse(List.of());
  }

  private Pulse put(Pulse p) {
    pulses.put(p.heartbeat(), p);
    return p;
  }

  /// When it is due and late, counted from when it was heard of.
  private Pulse expected(Pulse p, Instant heard) {
    Heartbeat h = all.get(p.heartbeat());
    if (h == null || h.paused() || p.isLate()) {
      return p.expected(Optional.empty(), Optional.empty());
    }
    Instant due =
        p.signal().filter(s -> s == Signal.START).isPresent() ? heard : h.rhythm().next(heard);
    return p.expected(Optional.of(due), Optional.of(due.plus(h.grace())));
  }

  /// What was due by a moment and is not late yet, with its grace from there.
  public List<Pulse> touched(Instant until) {
    List<Pulse> again = new ArrayList<>();
    for (Pulse p : pulses.values()) {
      if (!p.isLate()
          && p.lateAt().isPresent()
          && p.due().filter(d -> !d.isAfter(until)).isPresent()) {
        Duration grace = heartbeat(p.heartbeat()).map(Heartbeat::grace).orElse(Duration.ZERO);
        Instant then = until.plus(grace);
        again.add(p.again(until, then.isAfter(p.lateAt().get()) ? then : p.lateAt().get()));
      }
    }
    return again;
  }

  public Optional<Pulse> find(String id) {
    return Optional.ofNullable(pulses.get(id));
  }

  public Optional<Heartbeat> heartbeat(String id) {
    return Optional.ofNullable(all.get(id));
  }

  /// All of them by their ids.
  public List<Heartbeat> all() {
    return List.copyOf(all.values());
  }
}
