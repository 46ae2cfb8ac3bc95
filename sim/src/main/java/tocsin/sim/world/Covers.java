package tocsin.sim.world;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import tocsin.ground.time.TimeRange;
import tocsin.response.cover.CoverRequest;
import tocsin.response.desk.CoverStep;
import tocsin.response.desk.Desk;
import tocsin.response.desk.Input;
import tocsin.response.oncall.FinalSchedule;
import tocsin.response.oncall.Shift;
import tocsin.response.words.Actor;
import tocsin.response.words.ScheduleId;
import tocsin.response.words.UserId;

/// What the people of a world ask of each other while incidents are open: to take the rest of a
/// shift, or one to come, or to swap two. Some of it comes too late and is refused.
final class Covers {
  private static final ScheduleId PRIMARY = new ScheduleId("primary");
  private static final Duration AHEAD = Duration.ofHours(30);

  private final RandomGenerator random;

  Covers(RandomGenerator random) {
    this.random = random;
  }

  /// An answer to what is asked, or another question; empty while nobody is on call.
  Optional<Input> next(Desk desk, Instant now) {
    List<CoverRequest> open = desk.covers().open();
    if (!open.isEmpty() && random.nextInt(4) > 0) {
      return Optional.of(answer(one(open)));
    }
    List<Shift> shifts =
        desk.directory().schedule(PRIMARY).stream()
            .flatMap(p -> shifts(p, now).stream())
            .limit(20)
            .toList();
    return shifts.isEmpty() ? Optional.empty() : Optional.of(question(shifts));
  }

  private static List<Shift> shifts(FinalSchedule plan, Instant now) {
    return plan.shifts(new TimeRange(now, now.plus(AHEAD)));
  }

  private Input question(List<Shift> shifts) {
    Shift mine = one(shifts);
    Shift other = one(shifts);
    boolean swaps = random.nextInt(3) == 0 && !other.user().equals(mine.user());
    return cover(
        new CoverStep.Ask(
            PRIMARY,
            mine.user(),
            mine.during(),
            Optional.of(other.during()).filter(d -> swaps),
            swaps ? List.of(other.user()) : List.of(),
            Optional.empty(),
            ""),
        mine.user());
  }

  private Input answer(CoverRequest r) {
    UserId who = one(r.asked());
    return switch (random.nextInt(6)) {
      case 0 -> cover(new CoverStep.Decline(r.id(), who), who);
      case 1 -> cover(new CoverStep.Withdraw(r.id()), r.who());
      default -> cover(new CoverStep.Accept(r.id(), who), who);
    };
  }

  private static Input cover(CoverStep step, UserId by) {
    return new Input.Cover(step, new Actor.Person(by), "page", false);
  }

  private <T> T one(List<T> of) {
    return of.get(random.nextInt(of.size()));
  }
}
