package tocsin.edge.grafanaoncall;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tocsin.response.oncall.Schedule.Layer;
import tocsin.response.oncall.Schedule.Restriction;
import tocsin.response.oncall.WallClock;
import tocsin.response.words.UserId;

/// A shift as layers of ours, one for each person of the largest group; a smaller group stands in
/// several of them with the same people, which together are the same set.
final class OnCallLayers {
  private static final Duration DAY = Duration.ofDays(1);
  private static final Duration WEEK = Duration.ofDays(7);
  private static final Duration LONGEST_TURN = Duration.ofDays(366);

  private final OnCallShift shift;
  private final Duration length;
  private final LocalTime time;

  OnCallLayers(OnCallShift shift) {
    this.shift = shift;
    this.length = Duration.ofSeconds(shift.span().seconds());
    this.time = shift.span().start().toLocalTime();
  }

  /// Turns of one length from a beginning, and when they count.
  private record Form(LocalDateTime origin, Duration turn, List<Restriction> restrictions) {}

  /// The layers; empty when no rotation of ours says the same.
  Optional<List<Layer>> layers() {
    if (shift.groups().isEmpty() || shift.groups().stream().anyMatch(List::isEmpty)) {
      return Optional.empty();
    }
    return form().filter(f -> f.turn().compareTo(LONGEST_TURN) <= 0).map(this::layers);
  }

  private Optional<Form> form() {
    if (shift.isOnce()) {
      return Optional.of(new Form(shift.span().start(), LONGEST_TURN, List.of()));
    }
    return switch (shift.recurrence().frequency()) {
      case "hourly" -> hourly();
      case "daily" -> daily();
      case "weekly" -> weekly();
      default -> Optional.empty();
    };
  }

  private Optional<Form> hourly() {
    int interval = shift.recurrence().interval();
    Duration turn = Duration.ofHours(interval);
    List<Restriction> windows = new ArrayList<>();
    if (!length.equals(turn)) {
      for (int hour = 0; hour < 24; hour += interval) {
        windows.add(new Restriction.Daily(time.plusHours(hour), length));
      }
    }
    boolean fits = length.equals(turn) || length.compareTo(turn) < 0 && 24 % interval == 0;
    return fits && shift.recurrence().days().isEmpty()
        ? Optional.of(new Form(shift.span().start(), turn, windows))
        : Optional.empty();
  }

  private Optional<Form> daily() {
    Duration turn = DAY.multipliedBy(shift.recurrence().interval());
    Set<DayOfWeek> days = shift.recurrence().days();
    if (days.isEmpty() && length.equals(turn)) {
      return Optional.of(new Form(shift.span().start(), turn, List.of()));
    }
    if (!turn.equals(DAY) || length.compareTo(DAY) > 0) {
      return Optional.empty();
    }
    List<Restriction> windows =
        days.isEmpty() ? List.of(new Restriction.Daily(time, length)) : on(days);
    return Optional.of(new Form(shift.span().start(), DAY, windows));
  }

  private List<Restriction> on(Set<DayOfWeek> days) {
    return days.stream().<Restriction>map(d -> new Restriction.Weekly(d, time, length)).toList();
  }

  private Optional<Form> weekly() {
    Duration turn = WEEK.multipliedBy(shift.recurrence().interval());
    LocalDate first = shift.span().start().toLocalDate();
    Set<DayOfWeek> written = shift.recurrence().days();
    Set<DayOfWeek> days = written.isEmpty() ? Set.of(first.getDayOfWeek()) : written;
    DayOfWeek weekStart = shift.recurrence().weekStart();
    LocalDate week = first.minusDays(since(weekStart, first.getDayOfWeek()));
    int offset = days.stream().mapToInt(d -> since(weekStart, d)).min().orElse(0);
    LocalDateTime origin = week.plusDays(offset).atTime(time);
    if (days.size() == 1 && length.equals(turn)) {
      return Optional.of(new Form(origin, turn, List.of()));
    }
    boolean fits = turn.equals(WEEK) && length.compareTo(shortestGap(days)) <= 0;
    return fits ? Optional.of(new Form(origin, turn, on(days))) : Optional.empty();
  }

  private static int since(DayOfWeek start, DayOfWeek day) {
    return Math.floorMod(day.getValue() - start.getValue(), 7);
  }

  private static Duration shortestGap(Set<DayOfWeek> days) {
    int shortest = 7;
    for (DayOfWeek a : days) {
      for (DayOfWeek b : days) {
        shortest = a == b ? shortest : Math.min(shortest, since(a, b));
      }
    }
    return Duration.ofDays(shortest);
  }

  private List<Layer> layers(Form form) {
    int most = shift.groups().stream().mapToInt(List::size).max().orElse(0);
    List<Layer> layers = new ArrayList<>();
    for (int i = 0; i < most; i++) {
      int place = i;
      List<UserId> people = shift.groups().stream().map(g -> g.get(place % g.size())).toList();
      layers.add(
          new Layer(
              most == 1 ? shift.name() : shift.name() + " (" + (i + 1) + ")",
              shift.from(),
              end(form),
              instant(form.origin()),
              form.turn(),
              people,
              form.restrictions()));
    }
    return layers;
  }

  private Instant instant(LocalDateTime wall) {
    return WallClock.instant(wall, shift.span().zone());
  }

  /// The end of the last time that it happens.
  private Optional<Instant> end(Form form) {
    if (shift.isOnce()) {
      return Optional.of(instant(shift.end()));
    }
    return shift.recurrence().until().map(u -> instant(last(form, u).plus(length)));
  }

  private LocalDateTime last(Form form, LocalDateTime until) {
    if (form.restrictions().isEmpty() || shift.recurrence().frequency().equals("hourly")) {
      long turn =
          Math.floorDiv(
              Duration.between(form.origin(), until).toSeconds(), form.turn().toSeconds());
      return form.origin().plus(form.turn().multipliedBy(turn));
    }
    LocalDateTime last = until.toLocalDate().atTime(time);
    for (int i = 0; i < 8; i++) {
      DayOfWeek day = last.getDayOfWeek();
      if (!last.isAfter(until) && form.restrictions().stream().anyMatch(r -> r.beginsOn(day))) {
        break;
      }
      last = last.minusDays(1);
    }
    return last;
  }
}
