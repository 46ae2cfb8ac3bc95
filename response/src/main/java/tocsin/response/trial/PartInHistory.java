package tocsin.response.trial;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import java.util.Queue;
import tocsin.ground.time.TimeRange;
import tocsin.response.monitor.History;
import tocsin.response.monitor.Lane;
import tocsin.response.monitor.Level;
import tocsin.response.monitor.PartStates;

/// A part of a composite, judged over history: its groups are there from their first sample on, and
/// stand as it said last.
final class PartInHistory implements PartPlay {
  private record Seen(long tick, String key) {}

  private final Trial part;
  private final Queue<History.Said> said;
  private final Queue<Seen> seen = new ArrayDeque<>();
  private final Map<String, Level> levels = new HashMap<>();

  PartInHistory(Trial part) {
    this.part = part;
    long every = part.monitor().every().toMillis();
    var reads = Lane.series(part.monitor());
    var ticks = Ticks.of(part);
    var over = new TimeRange(Trial.BEGIN, Trial.BEGIN.plus(part.until()));
    History history = new History(part.monitor(), part.step().toMillis(), over);
    for (long at = 0; at <= part.until().toMillis(); at += every) {
      for (Arrival a : ticks.at(at)) {
        if (reads.test(a.series())) {
          long stamp = part.beginMillis() + a.stampMillis();
          history.add(a.series(), stamp, a.value(), Trial.BEGIN.plusMillis(at));
          seen.add(new Seen(at, PartStates.key(part.monitor(), a.series())));
        }
      }
    }
    this.said = new ArrayDeque<>(history.said());
  }

  @Override
  public PartStates at(long until) {
    while (!seen.isEmpty() && seen.peek().tick() <= until) {
      levels.putIfAbsent(seen.remove().key(), Level.OK);
    }
    long now = part.beginMillis() + until;
    while (!said.isEmpty() && said.peek().at().toEpochMilli() <= now) {
      var move = said.remove().move();
      levels.put(move.key(), move.to());
    }
    return PartStates.at(part.monitor(), levels);
  }
}
