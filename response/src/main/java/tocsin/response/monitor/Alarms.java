package tocsin.response.monitor;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tocsin.response.monitor.Progress.Alarm;

/// What follows for alerts from the states of the series they speak for: an alert is as bad as the
/// worst of them. Pure.
final class Alarms {
  private final List<Move> moves = new ArrayList<>();
  private Map<String, Alarm> alarms;

  private Alarms(Map<String, Alarm> before) {
    this.alarms = before;
  }

  static Alarms after(Rule rule, List<Finding> findings, Map<String, Alarm> before, long at) {
    Alarms a = new Alarms(before);
    Map<String, List<Finding>> members = new LinkedHashMap<>();
    for (Finding f : findings) {
      // Most of many series are well, and no alert speaks for them.
      boolean matters = f.before().isTrouble() || f.level().isTrouble();
      if (matters || !before.isEmpty()) {
        members.computeIfAbsent(rule.per().key(f.group()), k -> new ArrayList<>()).add(f);
      }
    }
    members.forEach((key, all) -> a.judge(key, all, at));
    return a;
  }

  List<Move> moves() {
    return moves;
  }

  Map<String, Alarm> alarms() {
    return alarms;
  }

  private void judge(String key, List<Finding> members, long at) {
    Optional<Alarm> was = Optional.ofNullable(alarms.get(key));
    Level from = was.map(Alarm::level).orElse(Level.OK);
    Level worst = Level.OK;
    for (Finding f : members) {
      worst = worst.or(f.level());
    }
    boolean mayWake = worst == Level.ALERT && was.filter(Alarm::isSilence).isPresent();
    if (worst != from || mayWake) {
      move(key, was, worst, members, Instant.ofEpochMilli(at));
    }
  }

  private void move(
      String key, Optional<Alarm> was, Level worst, List<Finding> members, Instant at) {
    Level from = was.map(Alarm::level).orElse(Level.OK);
    List<Finding> decisive = worst(members, worst);
    boolean silent = worst == Level.NO_DATA || decisive.getFirst().step().state().silent();
    boolean woke = was.filter(Alarm::isSilence).isPresent() && worst == Level.ALERT && !silent;
    if (worst == from && !woke) {
      return;
    }
    Instant since = was.filter(a -> !woke).map(Alarm::since).orElse(at);
    Finding first = worst == Level.OK ? recovered(members) : decisive.getFirst();
    Instant holds = Instant.ofEpochMilli(Math.max(0, first.step().holdsSince()));
    moves.add(
        new Move(
            key,
            woke ? Level.OK : from,
            worst,
            silent,
            first.group(),
            first.step().value(),
            holds,
            decisive.stream().map(Finding::group).toList(),
            since,
            first.step().why()));
    if (moves.size() == 1) {
      alarms = new LinkedHashMap<>(alarms);
    }
    if (worst == Level.OK) {
      alarms.remove(key);
    } else {
      alarms.put(key, new Alarm(silent ? Alarm.SILENCE : first.group(), since, worst));
    }
  }

  /// Those that are as bad as the worst; of those that alert, the ones with a value if there are
  /// any.
  private static List<Finding> worst(List<Finding> members, Level level) {
    List<Finding> all = members.stream().filter(f -> f.level() == level).toList();
    List<Finding> loud = all.stream().filter(f -> !f.step().state().silent()).toList();
    return loud.isEmpty() ? all : loud;
  }

  private static Finding recovered(List<Finding> members) {
    return members.stream()
        .filter(f -> f.before().isTrouble())
        .findFirst()
        .orElse(members.getFirst());
  }
}
