package tocsin.response.trial;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import tocsin.response.monitor.Lane;
import tocsin.response.monitor.Monitor;

/// Which tick of a case sees which sample first. A sample is seen by the tick at which it came or
/// the next one; where a monitor may judge early, only the first of a series is, and the others by
/// the tick after.
final class Ticks {
  private final TreeMap<Long, List<Arrival>> seen = new TreeMap<>();

  private Ticks() {}

  static Ticks of(Trial trial) {
    Ticks ticks = new Ticks();
    Monitor m = trial.monitor();
    long every = m.every().toMillis();
    Set<String> taken = new HashSet<>();
    for (Arrival a : trial.arrivals()) {
      long tick = Math.ceilDiv(a.arrivedMillis(), every) * every;
      boolean waits = Lane.judgesEarly(m) && !taken.add(a.series() + "@" + tick);
      ticks.seen.computeIfAbsent(waits ? tick + every : tick, t -> new ArrayList<>()).add(a);
    }
    return ticks;
  }

  /// The samples that a tick sees and no tick before did.
  List<Arrival> at(long millis) {
    return seen.getOrDefault(millis, List.of());
  }
}
