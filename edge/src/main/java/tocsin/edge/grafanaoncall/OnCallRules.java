package tocsin.edge.grafanaoncall;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import tocsin.response.moving.Rendering;
import tocsin.response.moving.TheirClock;
import tocsin.response.words.UserId;

/// Grafana OnCall's rules, evaluated instant by instant: which of the times at which a shift
/// happens covers it, and whose level is the highest.
record OnCallRules(List<OnCallShift> shifts) implements Rendering {
  private static final int TOP = Integer.MAX_VALUE;
  private static final int LONGEST_DAYS = 8;

  @Override
  public Set<UserId> at(Instant instant) {
    int highest = -1;
    Set<UserId> people = new TreeSet<>();
    for (OnCallShift shift : shifts) {
      Set<UserId> here = at(shift, instant);
      int level = shift.isOverride() ? TOP : shift.level();
      if (!here.isEmpty() && level >= highest) {
        if (level > highest) {
          people.clear();
        }
        highest = level;
        people.addAll(here);
      }
    }
    return people;
  }

  private static Set<UserId> at(OnCallShift shift, Instant instant) {
    if (instant.isBefore(shift.from()) || shift.groups().isEmpty()) {
      return Set.of();
    }
    LocalDateTime wall = TheirClock.at(instant, shift.span().zone());
    if (shift.isOnce()) {
      return covers(shift, shift.span().start(), wall)
          ? new TreeSet<>(shift.groups().getFirst())
          : Set.of();
    }
    return shift.recurrence().frequency().equals("hourly")
        ? hourly(shift, wall)
        : byDate(shift, wall);
  }

  private static boolean covers(OnCallShift shift, LocalDateTime start, LocalDateTime wall) {
    return !wall.isBefore(start) && wall.isBefore(start.plusSeconds(shift.span().seconds()));
  }

  private static Set<UserId> hourly(OnCallShift shift, LocalDateTime wall) {
    long period = shift.recurrence().interval() * 3_600L;
    long turn = Math.floorDiv(Duration.between(shift.span().start(), wall).toSeconds(), period);
    LocalDateTime start = shift.span().start().plusSeconds(turn * period);
    return turn >= 0 && !isOver(shift, start) && covers(shift, start, wall)
        ? group(shift, turn)
        : Set.of();
  }

  private static boolean isOver(OnCallShift shift, LocalDateTime start) {
    return shift.recurrence().until().filter(start::isAfter).isPresent();
  }

  private static Set<UserId> group(OnCallShift shift, long turn) {
    return new TreeSet<>(
        shift.groups().get((int) Math.floorMod(turn, (long) shift.groups().size())));
  }

  private static Set<UserId> byDate(OnCallShift shift, LocalDateTime wall) {
    Set<UserId> people = new TreeSet<>();
    long days = Math.max(LONGEST_DAYS, shift.span().seconds() / 86_400 + 1);
    for (long back = 0; back <= days; back++) {
      LocalDate date = wall.toLocalDate().minusDays(back);
      LocalDateTime start = date.atTime(shift.span().start().toLocalTime());
      long turn = turn(shift, date);
      if (turn >= 0
          && !start.isBefore(shift.span().start())
          && !isOver(shift, start)
          && covers(shift, start, wall)) {
        people.addAll(group(shift, turn));
      }
    }
    return people;
  }

  /// Which time it is that the shift happens on a date; -1 when it does not.
  private static long turn(OnCallShift shift, LocalDate date) {
    OnCallShift.Recurrence r = shift.recurrence();
    LocalDate first = shift.span().start().toLocalDate();
    Set<DayOfWeek> days = r.days();
    long steps;
    if (r.frequency().equals("weekly")) {
      DayOfWeek usual = first.getDayOfWeek();
      boolean happens =
          days.isEmpty() ? date.getDayOfWeek() == usual : days.contains(date.getDayOfWeek());
      steps = happens ? weeks(week(first, r.weekStart()), week(date, r.weekStart())) : -1;
    } else {
      boolean happens = days.isEmpty() || days.contains(date.getDayOfWeek());
      steps = happens ? ChronoUnit.DAYS.between(first, date) : -1;
    }
    return steps >= 0 && steps % r.interval() == 0 ? steps / r.interval() : -1;
  }

  private static LocalDate week(LocalDate date, DayOfWeek start) {
    return date.minusDays(Math.floorMod(date.getDayOfWeek().getValue() - start.getValue(), 7));
  }

  private static long weeks(LocalDate from, LocalDate to) {
    return ChronoUnit.DAYS.between(from, to) / 7;
  }
}
