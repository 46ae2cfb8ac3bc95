package tocsin.response.lint;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tocsin.ground.time.TimeRange;
import tocsin.response.oncall.FinalSchedule;
import tocsin.response.oncall.Schedule;
import tocsin.response.oncall.ScheduleOverride;

/// Overrides to come that change nothing: who should be replaced is not on call then.
final class IdleOverrides implements Rule {
  private static final int MOST_OF_A_SCHEDULE = 50;

  @Override
  public List<Finding> look(Rota rota) {
    return rota.books().schedules().stream().flatMap(s -> of(s, rota)).toList();
  }

  private static Stream<Finding> of(Schedule s, Rota rota) {
    List<Finding> all = new ArrayList<>();
    for (int i = 0; i < s.overrides().size() && all.size() < MOST_OF_A_SCHEDULE; i++) {
      Optional<TimeRange> when = within(s.overrides().get(i).during(), rota.window());
      if (when.isPresent() && changesNothing(s, i, when.get())) {
        all.add(found(s, s.overrides().get(i), when.get().from(), rota));
      }
    }
    return all.stream();
  }

  private static Optional<TimeRange> within(TimeRange during, TimeRange window) {
    return during.overlaps(window)
        ? Optional.of(
            new TimeRange(
                during.from().isAfter(window.from()) ? during.from() : window.from(),
                during.until().isBefore(window.until()) ? during.until() : window.until()))
        : Optional.empty();
  }

  private static boolean changesNothing(Schedule s, int index, TimeRange when) {
    return plan(s, index).shifts(when).equals(plan(s, index + 1).shifts(when));
  }

  private static FinalSchedule plan(Schedule s, int overrides) {
    return new FinalSchedule(
        new Schedule(s.id(), s.name(), s.zone(), s.layers(), s.overrides().subList(0, overrides)));
  }

  private static Finding found(Schedule s, ScheduleOverride o, Instant at, Rota rota) {
    String what =
        switch (o) {
          case ScheduleOverride.Add a ->
              rota.name(a.who()) + " is put on call and is on call anyway";
          case ScheduleOverride.Remove r ->
              rota.name(r.who()) + " is taken off and is not on call then";
          case ScheduleOverride.Swap w ->
              rota.name(w.in())
                  + " steps in for "
                  + rota.name(w.out())
                  + ", who is not on call then";
        };
    return Finding.at(
        Check.IDLE_OVERRIDE,
        Weight.NOTE,
        Rota.of(s),
        "an override changes nothing: " + what,
        List.of(new Trace(at, what)));
  }
}
