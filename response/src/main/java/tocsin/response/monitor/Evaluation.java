package tocsin.response.monitor;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Judges a monitor at an instant. Pure: the same values and the same progress give the same
/// verdict, live, in a rehearsal and in a backtest.
///
/// Each series is judged by itself: [Looking] reads it, [GroupMachine] moves its state, [Silence]
/// does where there is no value. [Alarms] then says what follows for what an alert speaks for.
public final class Evaluation {
  private Evaluation() {}

  /// Judges what the target gave for the time up to `at`.
  ///
  /// @param before of the evaluation before this one, or [Progress#NEW]
  public static Judgement judge(Monitor monitor, List<Trace> traces, Progress before, Instant at) {
    return judge(Rule.of(monitor), traces, before, at.toEpochMilli());
  }

  static Judgement judge(Rule rule, List<Trace> traces, Progress before, long at) {
    Map<String, Look> looks = new LinkedHashMap<>();
    for (Trace t : traces) {
      looks.putIfAbsent(t.group(), Looking.at(rule, t, at));
    }
    return of(rule, looks, before, at);
  }

  /// @param shown of each series; one that is known and not there shows nothing
  static Judgement of(Rule rule, Map<String, Look> shown, Progress before, long at) {
    Map<String, Look> looks = new LinkedHashMap<>(shown);
    for (String known : before.groups().keySet()) {
      looks.putIfAbsent(known, new Look.Missing());
    }
    boolean report = looks.values().stream().anyMatch(l -> !(l instanceof Look.Missing));
    Others others = new Others(report, before.lastData());
    List<Finding> findings = new ArrayList<>(looks.size());
    Map<String, GroupState> groups = new LinkedHashMap<>(looks.size() * 2);
    looks.forEach((group, look) -> {
      GroupState was = before.groups().getOrDefault(group, GroupState.NEW);
      Step step = GroupMachine.step(rule, was, look, others, at);
      findings.add(new Finding(group, was.level(), look, step));
      if (isKept(rule, step.state(), at)) {
        groups.put(group, step.state());
      }
    });
    Alarms alarms = Alarms.after(rule, findings, before.alarms(), at);
    Progress after = new Progress(groups, alarms.alarms(), report ? at : before.lastData());
    return new Judgement(
        findings.stream().map(f -> f.reading(rule, at)).toList(),
        alarms.moves(),
        after,
        Verdicts.of(rule, findings, alarms, others, at));
  }

  /// A series that has been well and silent for longer than anything waits for is forgotten.
  static boolean isKept(Rule rule, GroupState s, long at) {
    return s.everSeen() && (s.level().isTrouble() || at - s.lastData() < rule.memory());
  }
}
