package tocsin.server.oncall;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import tocsin.response.oncall.Schedule;
import tocsin.response.oncall.Schedule.Layer;
import tocsin.response.oncall.Schedule.Restriction;
import tocsin.response.oncall.WallClock;
import tocsin.response.words.ScheduleId;
import tocsin.response.words.UserId;

/// New schedules as most teams begin. Pure.
///
/// @param today the week of this day is the first person's
record Starters(ScheduleId id, String name, ZoneId zone, List<UserId> people, LocalDate today) {
  private static final Duration WEEK = Duration.ofDays(7);
  private static final Duration WATCH = Duration.ofHours(8);
  private static final LocalTime NINE = LocalTime.of(9, 0);

  /// Everybody a week in turn.
  Schedule weekly(DayOfWeek day, LocalTime time) {
    Instant start =
        WallClock.instant(today.with(TemporalAdjusters.previousOrSame(day)).atTime(time), zone);
    // Begun a week earlier, so that somebody is on call also before the first hand-over today.
    return of(List.of(layer("Weekly", start.minus(WEEK), start, people, List.of())));
  }

  /// Monday to Friday, nine to five; nobody outside these hours.
  Schedule businessHours() {
    List<Restriction> hours =
        IntStream.rangeClosed(1, 5)
            .<Restriction>mapToObj(d -> new Restriction.Weekly(DayOfWeek.of(d), NINE, WATCH))
            .toList();
    Instant start = monday();
    return of(List.of(layer("Business hours", start, start, people, hours)));
  }

  /// Three people, eight hours each, every watch with whoever has the most of it by day.
  ///
  /// @param zones of the three, in their order
  Schedule followTheSun(List<ZoneId> zones) {
    List<Integer> order = List.of(0, 1, 2);
    long best = -1;
    for (List<Integer> tried : orders()) {
      long awake = IntStream.range(0, 3).mapToLong(w -> awake(w, zones.get(tried.get(w)))).sum();
      if (awake > best) {
        best = awake;
        order = tried;
      }
    }
    List<Layer> layers = new ArrayList<>();
    for (int watch = 0; watch < 3; watch++) {
      List<Restriction> hours = List.of(new Restriction.Daily(LocalTime.of(8 * watch, 0), WATCH));
      UserId who = people.get(order.get(watch));
      String name = "%02d:00 to %02d:00".formatted(8 * watch, 8 * watch + 8);
      layers.add(layer(name, monday(), monday(), List.of(who), hours));
    }
    return of(layers);
  }

  private static List<List<Integer>> orders() {
    return List.of(
        List.of(0, 1, 2),
        List.of(0, 2, 1),
        List.of(1, 0, 2),
        List.of(1, 2, 0),
        List.of(2, 0, 1),
        List.of(2, 1, 0));
  }

  /// Hours of a watch that are day in a zone.
  private long awake(int watch, ZoneId there) {
    Moments m = new Moments(there);
    return IntStream.range(8 * watch, 8 * watch + 8)
        .mapToObj(h -> WallClock.instant(today.atTime(h, 30), zone))
        .filter(t -> !m.isNight(t))
        .count();
  }

  private Instant monday() {
    return today
        .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
        .atStartOfDay(zone)
        .toInstant();
  }

  private static Layer layer(
      String name, Instant start, Instant turn, List<UserId> people, List<Restriction> hours) {
    return new Layer(name, start, Optional.empty(), turn, WEEK, people, hours);
  }

  private Schedule of(List<Layer> layers) {
    return new Schedule(id, name, zone, layers, List.of());
  }
}
