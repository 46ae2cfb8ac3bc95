package tocsin.response.moving;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import tocsin.ground.time.TimeRange;
import tocsin.response.oncall.FinalSchedule;
import tocsin.response.oncall.Schedule;
import tocsin.response.oncall.Shift;
import tocsin.response.words.ScheduleId;
import tocsin.response.words.UserId;

/// Who is on call in both systems, hour by hour. An hour differs when at any of its quarters other
/// people are on call. Pure.
public final class Comparison {
  private static final int NAMED = 10;
  private static final Duration QUARTER = Duration.ofMinutes(15);
  private static final int QUARTERS = 4;

  private Comparison() {}

  /// An hour in which others are on call.
  ///
  /// @param at the first quarter that differs
  public record Difference(Instant at, Set<UserId> there, Set<UserId> here) {}

  /// One schedule.
  ///
  /// @param differing how many of the hours differ
  /// @param first the first ten of them
  public record Compared(
      String name, String basis, int hours, int differing, List<Difference> first) {}

  /// Compares a schedule over some days from the full hour on.
  ///
  /// @param ours the schedules of the house by their ids
  public static Compared of(
      Counterpart theirs, Map<ScheduleId, Schedule> ours, Instant from, int days) {
    Instant start = from.truncatedTo(ChronoUnit.HOURS);
    int hours = days * 24;
    TimeRange window = new TimeRange(start, start.plus(Duration.ofHours(hours)));
    List<Shifts> here =
        theirs.here().stream()
            .flatMap(id -> Optional.ofNullable(ours.get(id)).stream())
            .map(s -> new Shifts(new FinalSchedule(s).shifts(window)))
            .toList();
    List<Difference> first = new ArrayList<>();
    int differing = 0;
    for (int hour = 0; hour < hours; hour++) {
      List<Difference> found = hour(theirs, here, start.plus(Duration.ofHours(hour)));
      differing += found.size();
      first.addAll(first.size() < NAMED ? found : List.of());
    }
    return new Compared(theirs.name(), theirs.basis(), hours, differing, List.copyOf(first));
  }

  private static List<Difference> hour(Counterpart theirs, List<Shifts> here, Instant hour) {
    for (int q = 0; q < QUARTERS; q++) {
      Instant at = hour.plus(QUARTER.multipliedBy(q));
      Set<UserId> there = theirs.there().at(at);
      Set<UserId> now = new TreeSet<>();
      here.forEach(s -> s.addTo(now, at));
      if (!there.equals(now)) {
        return List.of(new Difference(at, new TreeSet<>(there), now));
      }
    }
    return List.of();
  }

  /// Shifts that are walked through from the first to the last.
  private static final class Shifts {
    private final List<Shift> all;
    private int next;

    Shifts(List<Shift> all) {
      this.all = all;
    }

    void addTo(Set<UserId> people, Instant at) {
      while (next < all.size() && !all.get(next).during().until().isAfter(at)) {
        next++;
      }
      if (next < all.size() && all.get(next).during().contains(at)) {
        people.add(all.get(next).user());
      }
    }
  }
}
