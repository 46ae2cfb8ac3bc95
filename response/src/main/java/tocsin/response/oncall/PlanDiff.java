package tocsin.response.oncall;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import tocsin.ground.time.TimeRange;
import tocsin.response.words.UserId;

/// What a new plan changes for whom, against the one in force. Pure.
///
/// @param window what was compared
/// @param handovers stretches with somebody else than before, in order
/// @param openBefore time without anybody in the plan in force
/// @param openAfter time without anybody in the new plan
/// @param loads everybody who is on call in one of the two, by id
public record PlanDiff(
    TimeRange window,
    List<Handover> handovers,
    Duration openBefore,
    Duration openAfter,
    List<Load> loads) {
  /// How far ahead a change is looked at.
  public static final Duration AHEAD = Duration.ofDays(90);

  public PlanDiff {
    handovers = List.copyOf(handovers);
    loads = List.copyOf(loads);
  }

  /// What one person has before and after.
  public record Load(UserId who, Figures before, Figures after) {
    public boolean changes() {
      return !before.equals(after);
    }
  }

  /// Compares two plans.
  ///
  /// @param zones the clock on which nights and weekends of a person are counted
  public static PlanDiff between(
      FinalSchedule before, FinalSchedule after, TimeRange window, Function<UserId, ZoneId> zones) {
    List<Shift> old = before.shifts(window);
    List<Shift> next = after.shifts(window);
    return new PlanDiff(
        window,
        Handover.between(old, next, window),
        open(old, window),
        open(next, window),
        loads(Figures.of(old, zones), Figures.of(next, zones)));
  }

  /// Stretches with somebody else than before, in order.
  public static List<Handover> handovers(
      FinalSchedule before, FinalSchedule after, TimeRange window) {
    return Handover.between(before.shifts(window), after.shifts(window), window);
  }

  /// Compares what would be saved now with what is in force, or with a plan without anybody.
  public static PlanDiff ahead(
      Optional<Schedule> before, Schedule after, Instant now, Function<UserId, ZoneId> zones) {
    Schedule old =
        before.orElseGet(
            () -> new Schedule(after.id(), after.name(), after.zone(), List.of(), List.of()));
    return between(new FinalSchedule(old), new FinalSchedule(after), ahead(now), zones);
  }

  /// How many stretches go from one person to another.
  public int changingHands() {
    return (int) handovers.stream().filter(h -> h.from().isPresent() && h.to().isPresent()).count();
  }

  /// Time that somebody has in the plan in force and nobody in the new one.
  public Duration uncovered() {
    return sum(handovers.stream().filter(h -> h.to().isEmpty()).toList());
  }

  /// Time that nobody has in the plan in force and somebody in the new one.
  public Duration covered() {
    return sum(handovers.stream().filter(h -> h.from().isEmpty()).toList());
  }

  private static Duration sum(List<Handover> some) {
    return some.stream().map(h -> h.during().length()).reduce(Duration.ZERO, Duration::plus);
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

  /// The next days of a plan.
  public static TimeRange ahead(Instant now) {
    return new TimeRange(now, now.plus(AHEAD));
  }
}
