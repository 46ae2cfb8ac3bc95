package tocsin.response.notice;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import tocsin.ground.time.TimeRange;
import tocsin.response.oncall.FinalSchedule;
import tocsin.response.oncall.Shift;
import tocsin.response.people.ShiftNotices.Rule;
import tocsin.response.words.UserId;

/// What is to be told of a schedule, from the one calculation of who is on call. Pure.
public final class NoticePlan {
  /// How far ahead is looked at a time.
  public static final Duration AHEAD = Duration.ofDays(1);

  private static final Duration LEAD = Duration.ofDays(2);

  private NoticePlan() {}

  /// In order of time: all that is due from an instant on and before that plus [#AHEAD]. An end of
  /// the stretch that is looked at is no end of a shift.
  public static List<Planned> from(
      FinalSchedule plan, Instant from, Function<UserId, List<Rule>> rules) {
    Instant end = from.plus(AHEAD);
    TimeRange window = new TimeRange(from.minusSeconds(1), end.plus(LEAD).plusSeconds(1));
    return plan.shifts(window).stream()
        .flatMap(s -> rules.apply(s.user()).stream().map(r -> new Planned(s, r)))
        .filter(p -> !p.edge().equals(window.from()) && !p.edge().equals(window.until()))
        .filter(p -> !p.due().isBefore(from) && p.due().isBefore(end))
        .sorted(Comparator.comparing(Planned::due).thenComparing(Planned::key))
        .toList();
  }

  /// The shift of a person that ends or begins at an instant, in full as far as can be seen.
  static List<Shift> around(FinalSchedule plan, Instant edge) {
    return plan.overflowing(new TimeRange(edge.minusSeconds(1), edge.plusSeconds(1)));
  }
}
