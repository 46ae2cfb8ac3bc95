package tocsin.response.monitor;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import tocsin.response.monitor.Progress.Alarm;

/// A monitor going through history, tick by tick, where ticks at which nothing can change are left
/// out. What it says is what [Evaluation] says at every tick; samples are seen at their stamps.
///
/// History comes in stretches, one after the other, so that weeks of it need not be held at once.
/// Not thread-safe.
final class Course {
  private final LaneRule rule;
  private final boolean punctual;
  private final long mostLooks;
  private final Map<String, PastStrand> strands = new TreeMap<>();
  private Map<String, Alarm> alarms = new LinkedHashMap<>();
  private long lastData = GroupState.NEVER;
  private long looks;

  /// What was said at a tick.
  record Said(long atMillis, Move move) {}

  /// @param punctual whether every sample is seen at its stamp
  /// @param mostLooks after which it does not go on
  Course(Monitor monitor, boolean punctual, long mostLooks) {
    this.mostLooks = mostLooks;
    LaneRule whole = LaneRule.of(monitor);
    // Where a value may come later so may a change from it.
    this.rule = punctual ? whole.overHistory() : whole;
    this.punctual = punctual;
  }

  /// A stretch of samples, with what it needs of those before.
  ///
  /// @param amended by series, what some tick sees later than its stamp says
  record Stretch(List<Trace> traces, Map<String, List<PastStrand.Amendment>> amended) {
    static Stretch of(List<Trace> traces) {
      return new Stretch(traces, Map.of());
    }
  }

  /// Goes from one tick to another, both included.
  List<Said> through(Stretch stretch, Calm calm, long first, long last) {
    Trace none = new Trace("", first, 1_000, new double[0]);
    strands.values().forEach(s -> s.goOn(none, false, Optional.empty()));
    for (Trace t : stretch.traces()) {
      Trace seen = punctual ? rule.seen(t) : t;
      PastStrand s = strands.computeIfAbsent(t.group(), g -> new PastStrand(rule, seen));
      s.goOn(seen, calm.isCalm(t.group(), rule), calm.glide(seen, rule));
      stretch.amended().getOrDefault(t.group(), List.of()).forEach(s::amend);
    }
    List<Said> said = new ArrayList<>();
    Looks plan = new Looks(strands.values(), first - rule.every(), last);
    for (long at = plan.next(); at <= last && !isOver(); at = plan.next()) {
      for (Move m : tick(plan.takeDue(), at)) {
        said.add(new Said(at, m));
      }
      plan.plan(at);
    }
    settle(last);
    return said;
  }

  /// Whether it has looked as often as it may.
  boolean isOver() {
    return looks > mostLooks;
  }

  private List<Move> tick(List<PastStrand> due, long at) {
    looks += due.size();
    List<Look> looks = new ArrayList<>(due.size());
    boolean missing = false;
    boolean shown = false;
    for (PastStrand s : due) {
      s.at(at - rule.every());
      rule.settle(s, at - rule.every());
      s.amendAt(at);
      s.at(at);
      Look look = rule.look(s, at);
      looks.add(look);
      missing |= look instanceof Look.Missing;
      shown |= !(look instanceof Look.Missing);
    }
    Others others = missing ? others(at) : new Others(true, lastData);
    List<Finding> findings = findings(due, looks, at, others);
    lastData = shown || others.report() ? at : Math.max(lastData, others.lastData());
    Alarms judged = Alarms.after(rule.rule(), findings, alarms, at);
    alarms = judged.alarms();
    return judged.moves();
  }

  /// What is found of those that are looked at, and of all others for which the same alert speaks:
  /// whatever they are, it is as it was. In the order of their names.
  private List<Finding> findings(List<PastStrand> due, List<Look> looks, long at, Others others) {
    List<Finding> findings = new ArrayList<>(due.size());
    boolean isEach = rule.rule().per().isEach();
    Set<String> touched = new HashSet<>();
    if (!isEach) {
      due.forEach(s -> touched.add(s.key()));
    }
    int looked = 0;
    for (PastStrand s : isEach ? due : strands.values()) {
      if (looked < due.size() && due.get(looked) == s) {
        findings.add(rule.judge(s, looks.get(looked++), at, others));
      } else if (touched.contains(s.key()) && s.state.level().isTrouble()) {
        findings.add(rule.unchanged(s));
      }
    }
    return findings;
  }

  private Others others(long at) {
    long before = at - rule.every();
    strands.values().forEach(s -> s.at(before));
    long last = Math.max(lastData, rule.lastShown(strands.values(), before));
    strands.values().forEach(s -> s.at(at));
    return new Others(strands.values().stream().anyMatch(s -> rule.shows(s, at)), last);
  }

  private void settle(long last) {
    for (PastStrand s : strands.values()) {
      s.at(last);
      rule.settle(s, last);
    }
    lastData = Math.max(lastData, rule.lastShown(strands.values(), last));
  }

  /// Which series is looked at when.
  private static final class Looks {
    private final long last;
    private final List<PastStrand> due = new ArrayList<>();
    private final TreeMap<Long, List<PastStrand>> planned = new TreeMap<>();

    Looks(Collection<PastStrand> all, long after, long last) {
      this.last = last;
      all.forEach(s -> plan(s, after));
    }

    long next() {
      return planned.isEmpty() ? Long.MAX_VALUE : planned.firstKey();
    }

    List<PastStrand> takeDue() {
      due.clear();
      due.addAll(planned.pollFirstEntry().getValue());
      due.sort(java.util.Comparator.comparing(Strand::name));
      return due;
    }

    void plan(long at) {
      due.forEach(s -> plan(s, at));
    }

    private void plan(PastStrand s, long after) {
      long next = s.nextLook(after, last);
      if (next <= last) {
        planned.computeIfAbsent(next, t -> new ArrayList<>(1)).add(s);
      }
    }
  }
}
