package tocsin.response.oncall;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import tocsin.ground.time.TimeRange;
import tocsin.response.oncall.Schedule.Layer;
import tocsin.response.words.UserId;

/// The one calculation of who is on call. The rules stand in `corpus/schedules/README.md`.
///
/// A window is cut at every instant at which anything could change (turns, restrictions, layers,
/// overrides), each piece is asked with [#at], and equal neighbours are joined. So the answer for a
/// window and the answer for an instant cannot differ.
public final class FinalSchedule {
  private static final int MAX_STEPS_OUT = 12;

  private final Schedule schedule;
  private final List<Turns> turns;
  private final List<Mask> masks;

  public FinalSchedule(Schedule schedule) {
    this.schedule = schedule;
    this.turns = schedule.layers().stream().map(l -> new Turns(l, schedule.zone())).toList();
    this.masks = schedule.layers().stream().map(l -> new Mask(l, schedule.zone())).toList();
  }

  /// What it was computed from.
  public Schedule schedule() {
    return schedule;
  }

  /// Who is on call at an instant; empty in a gap.
  public Optional<OnCall> at(Instant instant) {
    Optional<OnCall> answer = Optional.empty();
    for (int i = 0; i < schedule.layers().size(); i++) {
      Optional<OnCall> here = layerAt(i, instant);
      answer = here.isPresent() ? here : answer;
    }
    for (ScheduleOverride o : schedule.overrides()) {
      if (o.during().contains(instant)) {
        answer = overridden(answer, o);
      }
    }
    return answer;
  }

  /// Shifts of the final schedule, clipped to the window.
  public List<Shift> shifts(TimeRange window) {
    return shifts(window, this::at);
  }

  /// Shifts of one layer alone, clipped to the window.
  public List<Shift> layerShifts(int layer, TimeRange window) {
    return shifts(window, t -> layerAt(layer, t));
  }

  /// Like [#shifts], but those that reach into the window keep their own bounds, as far as they can
  /// be seen within about a decade.
  public List<Shift> overflowing(TimeRange window) {
    return overflowing(window, this::at);
  }

  /// Whether a person stands in it anywhere: in rotations, calendars or overrides.
  public boolean mayHave(UserId user) {
    return names(user)
        || schedule.overrides().stream()
            .anyMatch(o ->
                switch (o) {
                  case ScheduleOverride.Add a -> a.who().equals(user);
                  case ScheduleOverride.Swap s -> s.in().equals(user);
                  case ScheduleOverride.Remove r -> false;
                });
  }

  /// Whether a person stands in one of the rotations or calendars.
  public boolean names(UserId user) {
    return schedule.layers().stream()
        .anyMatch(l ->
            l.people().contains(user)
                || l.calendar().stream()
                    .flatMap(c -> c.shifts().stream())
                    .anyMatch(s -> s.user().equals(user)));
  }

  /// Where nobody is on call.
  public List<TimeRange> gaps(TimeRange window) {
    List<TimeRange> gaps = new ArrayList<>();
    Instant from = window.from();
    for (Shift s : shifts(window)) {
      if (from.isBefore(s.during().from())) {
        gaps.add(new TimeRange(from, s.during().from()));
      }
      from = s.during().until();
    }
    if (from.isBefore(window.until())) {
      gaps.add(new TimeRange(from, window.until()));
    }
    return gaps;
  }

  /// The first instant after this one at which somebody is on call, within `horizon`.
  public Optional<Instant> next(Instant after, Duration horizon) {
    return shifts(new TimeRange(after, after.plus(horizon))).stream()
        .map(s -> s.during().from())
        .filter(f -> f.isAfter(after))
        .findFirst();
  }

  private static Optional<OnCall> overridden(Optional<OnCall> below, ScheduleOverride o) {
    return switch (o) {
      case ScheduleOverride.Add a -> Optional.of(new OnCall(a.who(), "override"));
      case ScheduleOverride.Remove r -> below.filter(b -> !b.user().equals(r.who()));
      case ScheduleOverride.Swap s ->
          below.map(b ->
              b.user().equals(s.out())
                  ? new OnCall(s.in(), "override: in place of " + s.out())
                  : b);
    };
  }

  private Optional<OnCall> layerAt(int i, Instant instant) {
    Layer layer = schedule.layers().get(i);
    if (!layer.isActive(instant) || !masks.get(i).allows(instant)) {
      return Optional.empty();
    }
    if (layer.people().isEmpty()) {
      return layer
          .calendar()
          .flatMap(c -> c.at(instant))
          .map(u -> new OnCall(u, "layer " + layer.name() + ", its calendar"));
    }
    long k = turns.get(i).at(instant);
    return Optional.of(
        new OnCall(turns.get(i).owner(k), "layer " + layer.name() + ", turn " + (k + 1)));
  }

  private List<Shift> shifts(TimeRange window, Function<Instant, Optional<OnCall>> who) {
    List<Shift> shifts = new ArrayList<>();
    if (window.length().isZero()) {
      return shifts;
    }
    NavigableSet<Instant> cuts = cuts(window);
    for (Instant from : cuts.headSet(window.until())) {
      Instant until = Optional.ofNullable(cuts.higher(from)).orElse(window.until());
      Optional<UserId> user = who.apply(from).map(OnCall::user);
      if (user.isPresent()) {
        Shift.join(shifts, new Shift(new TimeRange(from, until), user.get()));
      }
    }
    return shifts;
  }

  private NavigableSet<Instant> cuts(TimeRange window) {
    NavigableSet<Instant> cuts = new TreeSet<>();
    for (int i = 0; i < schedule.layers().size(); i++) {
      Layer layer = schedule.layers().get(i);
      cuts.add(layer.start());
      layer.end().ifPresent(cuts::add);
      masks.get(i).boundaries(window.from(), window.until(), cuts);
      layer.calendar().stream()
          .flatMap(c -> c.shifts().stream())
          .map(Shift::during)
          .forEach(d -> {
            cuts.add(d.from());
            cuts.add(d.until());
          });
      long last = turns.get(i).at(window.until());
      for (long k = turns.get(i).at(window.from()) + 1; k <= last; k++) {
        cuts.add(turns.get(i).start(k));
      }
    }
    for (ScheduleOverride o : schedule.overrides()) {
      cuts.add(o.during().from());
      cuts.add(o.during().until());
    }
    NavigableSet<Instant> inside =
        new TreeSet<>(cuts.subSet(window.from(), true, window.until(), false));
    inside.add(window.from());
    inside.add(window.until());
    return inside;
  }

  /// Looks further and further out until the first and the last shift end inside what was looked
  /// at.
  private List<Shift> overflowing(TimeRange window, Function<Instant, Optional<OnCall>> who) {
    Duration out = Duration.ofDays(2);
    List<Shift> wide = List.of();
    for (int i = 0; i < MAX_STEPS_OUT; i++) {
      TimeRange around = new TimeRange(window.from().minus(out), window.until().plus(out));
      wide = shifts(around, who).stream().filter(s -> s.during().overlaps(window)).toList();
      boolean settled =
          wide.isEmpty()
              || wide.getFirst().during().from().isAfter(around.from())
                  && wide.getLast().during().until().isBefore(around.until());
      if (settled) {
        return wide;
      }
      out = out.multipliedBy(2);
    }
    return wide;
  }
}
