package tocsin.response.notice;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import tocsin.response.oncall.FinalSchedule;
import tocsin.response.oncall.Schedule;
import tocsin.response.words.Actor;
import tocsin.response.words.ScheduleId;
import tocsin.response.words.UserId;

/// Edits of schedules that were not yet compared with what there was before them, folded from the
/// facts. Several in a row are compared as one. Not thread-safe: the loop owns it.
public final class Edits {
  /// Somebody who edits does it more than once.
  private static final Duration REST = Duration.ofMinutes(5);

  private static final Duration LONGEST = Duration.ofMinutes(30);

  /// Some edits of one schedule.
  ///
  /// @param before the schedule before the first of them
  /// @param by who made them
  public record Batch(FinalSchedule before, Set<Actor> by, Instant first, Instant last) {
    public Batch {
      by = Set.copyOf(by);
    }

    /// Whether somebody knows of all of them because they made them.
    public boolean isAllBy(UserId user) {
      return by.equals(Set.of(new Actor.Person(user)));
    }

    /// Whether they are too old to tell of.
    public boolean isOld(Instant now) {
      return last.isBefore(now.minus(Matters.KEPT));
    }

    private Instant due() {
      Instant rested = last.plus(REST);
      Instant latest = first.plus(LONGEST);
      return rested.isBefore(latest) ? rested : latest;
    }
  }

  private final Map<ScheduleId, FinalSchedule> known = new HashMap<>();
  private final Map<ScheduleId, Batch> open = new HashMap<>();

  /// What was edited since it was last compared.
  public Optional<Batch> of(ScheduleId schedule) {
    return Optional.ofNullable(open.get(schedule));
  }

  /// When the edits of a schedule are compared.
  public Optional<Instant> at(ScheduleId schedule) {
    return of(schedule).map(Batch::due);
  }

  /// The schedule is another one now, and whoever it concerns knows or was told otherwise: it is
  /// new, or a shift of it was taken.
  public void known(FinalSchedule now) {
    known.put(now.schedule().id(), now);
  }

  /// A schedule was edited.
  public void edited(FinalSchedule now, Actor by, Instant at) {
    ScheduleId id = now.schedule().id();
    Optional<FinalSchedule> before = Optional.ofNullable(known.put(id, now));
    before.ifPresent(b -> open.put(id, with(id, b, by, at)));
  }

  private Batch with(ScheduleId id, FinalSchedule before, Actor by, Instant at) {
    Optional<Batch> old = of(id).filter(b -> !b.isOld(at));
    Set<Actor> all = new HashSet<>(old.map(Batch::by).orElse(Set.of()));
    all.add(by);
    return new Batch(
        old.map(Batch::before).orElse(before), all, old.map(Batch::first).orElse(at), at);
  }

  /// A shift of it was taken, of which those whom it concerns know otherwise: what there was before
  /// counts as if it had been taken then too.
  public void taken(ScheduleId schedule, UnaryOperator<Schedule> with) {
    of(schedule)
        .ifPresent(b -> {
          var before = new FinalSchedule(with.apply(b.before().schedule()));
          open.put(schedule, new Batch(before, b.by(), b.first(), b.last()));
        });
  }

  /// Folds that they were compared.
  public void compared(ScheduleId schedule) {
    open.remove(schedule);
  }

  /// A schedule is gone.
  public void gone(ScheduleId schedule) {
    known.remove(schedule);
    open.remove(schedule);
  }
}
