package tocsin.response.cover;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import tocsin.ground.time.TimeRange;
import tocsin.response.oncall.FinalSchedule;
import tocsin.response.oncall.Schedule;
import tocsin.response.oncall.ScheduleOverride;
import tocsin.response.oncall.Shift;
import tocsin.response.words.UserId;

/// What is offered of a schedule: whether those who offer it have it, who could take it, and what
/// becomes of the schedule when somebody does. Pure.
public final class Offer {
  /// Of one shift at a time.
  public static final Duration LONGEST = Duration.ofDays(31);

  private static final Duration FURTHEST = Duration.ofDays(366);

  private Offer() {}

  /// Why a stretch cannot be offered; empty when it can.
  ///
  /// @param who has to be on call in all of it
  /// @param now it must not be over then
  public static Optional<String> fault(
      FinalSchedule plan, UserId who, TimeRange stretch, Instant now) {
    String words = stretch.from() + " to " + stretch.until();
    if (!stretch.until().isAfter(now)) {
      return Optional.of(words + " is over (expected: a shift that is not)");
    }
    if (stretch.length().compareTo(LONGEST) > 0
        || stretch.until().isAfter(now.plus(FURTHEST).plus(LONGEST))) {
      return Optional.of(words + " (expected: at most 31 days, within the next year)");
    }
    List<Shift> shifts = plan.shifts(stretch);
    boolean theirs =
        shifts.size() == 1
            && shifts.getFirst().user().equals(who)
            && shifts.getFirst().during().equals(stretch);
    return theirs
        ? Optional.empty()
        : Optional.of(
            who
                + " is not on call from "
                + words
                + " in "
                + plan.schedule().id()
                + " (expected: a stretch of one of their shifts)");
  }

  /// Whoever stands in the layers of a schedule, or in an override to come, but one.
  public static List<UserId> colleagues(Schedule s, UserId but, Instant now) {
    TreeSet<UserId> all = new TreeSet<>();
    s.layers()
        .forEach(l -> {
          all.addAll(l.people());
          l.calendar().stream()
              .flatMap(c -> c.shifts().stream())
              .map(Shift::user)
              .forEach(all::add);
        });
    s.overrides().stream()
        .filter(o -> o.during().until().isAfter(now))
        .flatMap(Offer::comes)
        .forEach(all::add);
    all.remove(but);
    return List.copyOf(all);
  }

  private static Stream<UserId> comes(ScheduleOverride o) {
    return switch (o) {
      case ScheduleOverride.Add a -> Stream.of(a.who());
      case ScheduleOverride.Remove r -> Stream.empty();
      case ScheduleOverride.Swap w -> Stream.of(w.in());
    };
  }

  /// The schedule once somebody has taken what is left of a request.
  public static Schedule taken(Schedule s, CoverRequest r, UserId taker, Instant now) {
    List<ScheduleOverride> all = new ArrayList<>(s.overrides());
    all.add(new ScheduleOverride.Swap(r.who(), taker, r.rest(now)));
    r.inReturn().ifPresent(t -> all.add(new ScheduleOverride.Swap(taker, r.who(), t)));
    return new Schedule(s.id(), s.name(), s.zone(), s.layers(), all);
  }
}
