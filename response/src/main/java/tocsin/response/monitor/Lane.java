package tocsin.response.monitor;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import tocsin.response.monitor.Progress.Alarm;

/// A monitor that judges as samples arrive. It keeps the recent samples of its series, so that it
/// need not ask the store, and looks only at series in which something can change.
///
/// **The contract is the tick.** A monitor is judged at whole multiples of its interval, as
/// [Evaluation] does. What a lane does besides is to find out earlier, or not to look where nothing
/// can have changed. Two rules make that exact:
///
/// - It judges early only where an alert speaks for one series and the interval is the shortest:
///   what other series do until the tick changes nothing then.
/// - There, of the samples of one series that arrive between two ticks the next tick sees only the
///   first, and the tick after sees all. So whoever judges at the first knows what the tick sees.
///
/// Cases of monitors are played through it. The server's own `server.lane` keeps no samples and
/// asks the store; it has the same contract and tests of its own.
///
/// Not thread-safe: one thread owns it.
public final class Lane {
  private final LaneRule rule;
  private final ToLongFunction<String> step;
  private final Map<String, LiveStrand> strands = new TreeMap<>();
  private final List<Late> later = new ArrayList<>();
  private Map<String, Alarm> alarms;
  private long lastData;

  /// A sample that the tick after the next one will see.
  private record Late(LiveStrand strand, long stampMillis, double value) {}

  /// @param step width of the slots in which a series is kept, in milliseconds
  public Lane(Monitor monitor, Progress progress, ToLongFunction<String> step) {
    this.rule = LaneRule.of(monitor);
    this.step = step;
    this.alarms = progress.alarms();
    this.lastData = progress.lastData();
    progress.groups().forEach((name, state) -> strand(name).resume(state));
  }

  /// Whether a monitor judges series by series as they are, so that a lane can stand for it: its
  /// target names them and does nothing with them.
  public static boolean suits(Monitor monitor) {
    return Targets.isPlain(monitor.asks());
  }

  /// Which series a monitor reads that suits a lane.
  public static Predicate<String> series(Monitor monitor) {
    return Targets.series(monitor.asks());
  }

  /// Whether it does not wait for the tick.
  public static boolean judgesEarly(Monitor monitor) {
    return suits(monitor) && LaneRule.of(monitor).decidesEarly();
  }

  private LiveStrand strand(String name) {
    return strands.computeIfAbsent(name, n -> new LiveStrand(n, step.applyAsLong(n), rule.span()));
  }

  /// Takes over a sample from before, such as from the store at the start.
  public void remember(String series, long stampMillis, double value) {
    LiveStrand s = strand(series);
    s.add(stampMillis, value);
    s.dirty = true;
  }

  /// A sample arrived.
  ///
  /// @param tick the coming one
  /// @return whether [#early] may decide something now
  public boolean arrives(String series, long stampMillis, double value, long tick) {
    LiveStrand s = strand(series);
    if (rule.decidesEarly() && s.arrived) {
      later.add(new Late(s, stampMillis, value));
      return false;
    }
    s.arrived = true;
    if (rule.isIdle(s, stampMillis, value, tick)) {
      rule.settle(s, tick - rule.every());
      s.add(stampMillis, value);
      s.idle(tick);
      return false;
    }
    rule.settle(s, tick - rule.every());
    s.add(stampMillis, value);
    s.dirty = true;
    return rule.decidesEarly();
  }

  /// Judges a series for the coming tick, at once.
  public List<Move> early(String series, long tick) {
    LiveStrand s = strand(series);
    if (rule.look(s, tick) instanceof Look.Missing) {
      return List.of();
    }
    Finding found = rule.judge(s, tick, new Others(true, lastData));
    s.judgedFor = tick;
    return after(List.of(found), tick);
  }

  /// Judges what may have changed. Ticks may be left out as long as nothing arrives and [#wakeAt]
  /// has not come.
  public List<Move> tick(long at) {
    lastData = Math.max(lastData, rule.lastShown(strands.values(), at - rule.every()));
    boolean report = strands.values().stream().anyMatch(s -> rule.shows(s, at));
    Others others = new Others(report, lastData);
    List<Finding> findings = new ArrayList<>();
    for (LiveStrand s : strands.values()) {
      if (s.judgedFor != at && rule.isDue(s, at)) {
        findings.add(rule.judge(s, at, others));
      } else if (s.state.level().isTrouble()) {
        findings.add(rule.unchanged(s));
      }
      s.arrived = false;
    }
    List<Move> moves = after(findings, at);
    lastData = report ? at : lastData;
    later.forEach(l -> {
      rule.settle(l.strand(), at);
      l.strand().add(l.stampMillis(), l.value());
      l.strand().dirty = true;
    });
    later.clear();
    return moves;
  }

  private List<Move> after(List<Finding> findings, long at) {
    Alarms judged = Alarms.after(rule.rule(), findings, alarms, at);
    alarms = judged.alarms();
    return judged.moves();
  }

  /// The first tick after one at which anything can change without a sample; [Long#MAX_VALUE] for
  /// never.
  public long wakeAt(long after) {
    if (!later.isEmpty()) {
      return after + rule.every();
    }
    return strands.values().stream()
        .mapToLong(s -> rule.dueAt(s, after))
        .min()
        .orElse(Long.MAX_VALUE);
  }

  /// What is to be carried over a restart, as of a tick.
  public Progress progress(long at) {
    Map<String, GroupState> groups = new LinkedHashMap<>();
    for (LiveStrand s : strands.values()) {
      rule.settle(s, at);
      if (rule.isKept(s.state, at)) {
        groups.put(s.name(), s.state);
      }
    }
    return new Progress(groups, alarms, Math.max(lastData, rule.lastShown(strands.values(), at)));
  }
}
