package tocsin.server.oncall;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import tocsin.ground.time.TimeRange;
import tocsin.response.oncall.FinalSchedule;
import tocsin.response.oncall.OnCall;
import tocsin.response.oncall.Shift;
import tocsin.response.words.UserId;

/// What a new plan changes for whom, against the one in force. Pure.
///
/// @param handovers stretches with somebody else than before, in order
/// @param openBefore time without anybody in the plan in force
/// @param openAfter time without anybody in the new plan
/// @param loads everybody who is on call in one of the two
public record PlanDiff(
    List<Handover> handovers, Duration openBefore, Duration openAfter, List<Load> loads) {

  /// A stretch that changes hands; empty stands for nobody.
  public record Handover(TimeRange during, Optional<UserId> from, Optional<UserId> to) {}

  /// What one person has before and after.
  public record Load(UserId who, Figures before, Figures after) {
    boolean changes() {
      return !before.equals(after);
    }
  }

  static PlanDiff between(
      FinalSchedule before, FinalSchedule after, TimeRange window, People people) {
    List<Shift> old = before.shifts(window);
    List<Shift> next = after.shifts(window);
    return new PlanDiff(
        handovers(before, after, window, cuts(old, next, window)),
        open(old, window),
        open(next, window),
        loads(Figures.of(old, people), Figures.of(next, people)));
  }

  private static TreeSet<Instant> cuts(List<Shift> old, List<Shift> next, TimeRange window) {
    TreeSet<Instant> cuts = new TreeSet<>(List.of(window.from(), window.until()));
    for (List<Shift> shifts : List.of(old, next)) {
      shifts.forEach(s -> {
        cuts.add(s.during().from());
        cuts.add(s.during().until());
      });
    }
    return cuts;
  }

  private static List<Handover> handovers(
      FinalSchedule before, FinalSchedule after, TimeRange window, TreeSet<Instant> cuts) {
    List<Handover> all = new ArrayList<>();
    for (Instant from : cuts.headSet(window.until())) {
      Instant until = Optional.ofNullable(cuts.higher(from)).orElse(window.until());
      Optional<UserId> was = before.at(from).map(OnCall::user);
      Optional<UserId> is = after.at(from).map(OnCall::user);
      if (!was.equals(is)) {
        join(all, new Handover(new TimeRange(from, until), was, is));
      }
    }
    return all;
  }

  private static void join(List<Handover> all, Handover next) {
    if (!all.isEmpty()
        && all.getLast().during().until().equals(next.during().from())
        && all.getLast().from().equals(next.from())
        && all.getLast().to().equals(next.to())) {
      Handover last = all.removeLast();
      TimeRange both = new TimeRange(last.during().from(), next.during().until());
      all.add(new Handover(both, next.from(), next.to()));
    } else {
      all.add(next);
    }
  }

  private static Duration open(List<Shift> shifts, TimeRange window) {
    return shifts.stream()
        .map(s -> s.during().length())
        .reduce(window.length(), Duration::minus, Duration::plus);
  }

  private static List<Load> loads(Map<UserId, Figures> old, Map<UserId, Figures> next) {
    TreeSet<UserId> who = new TreeSet<>(old.keySet());
    who.addAll(next.keySet());
    return who.stream()
        .map(
            u -> new Load(u, old.getOrDefault(u, Figures.NONE), next.getOrDefault(u, Figures.NONE)))
        .toList();
  }
}
