package tocsin.edge.pagerduty.export;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import tocsin.ground.time.TimeRange;
import tocsin.response.moving.Arrivals;
import tocsin.response.moving.Part;
import tocsin.response.moving.Rendering;
import tocsin.response.moving.Stretch;
import tocsin.response.moving.TheirClock;
import tocsin.response.moving.TheirMask;
import tocsin.response.moving.TheirRotation;
import tocsin.response.words.UserId;

/// PagerDuty's rules, evaluated instant by instant from what it says of its layers: the override
/// made last, then the first layer of its list that has somebody.
record PagerRules(ZoneId zone, List<TheirRotation> layers, List<Stretch> lastOverrideFirst)
    implements Rendering {
  static PagerRules of(Part schedule, ZoneId zone, Arrivals people, List<Part> overrides) {
    List<TheirRotation> layers = new ArrayList<>();
    for (Part part : schedule.list("schedule_layers")) {
      Instant start = part.moment("start", zone).orElse(Instant.EPOCH);
      Instant end = part.moment("end", zone).orElse(Instant.MAX);
      Instant origin = part.moment("rotation_virtual_start", zone).orElse(start);
      layers.add(
          new TheirRotation(
              new TimeRange(start, end.isBefore(start) ? start : end),
              TheirClock.at(origin, zone),
              Math.max(1, part.number("rotation_turn_length_seconds").orElse(1L)),
              part.list("users").stream()
                  .map(u -> u.in("user"))
                  .map(u -> Set.of(people.of(u, u.text("id"), u.text("summary"))))
                  .toList(),
              part.list("restrictions").stream().map(PagerRules::mask).toList()));
    }
    return new PagerRules(zone, layers, PagerEntries.of(overrides, zone, people).reversed());
  }

  private static TheirMask mask(Part restriction) {
    long seconds = restriction.number("duration_seconds").orElse(0L);
    long day = restriction.number("start_day_of_week").orElse(1L);
    LocalTime start = time(restriction.text("start_time_of_day"));
    return restriction.text("type").startsWith("weekly")
        ? TheirMask.weekly(DayOfWeek.of(Math.clamp(day, 1, 7)), start, seconds)
        : TheirMask.daily(start, seconds);
  }

  private static LocalTime time(String text) {
    try {
      return LocalTime.parse(text);
    } catch (DateTimeException e) {
      return LocalTime.MIDNIGHT;
    }
  }

  @Override
  public Set<UserId> at(Instant instant) {
    for (Stretch override : lastOverrideFirst) {
      if (override.during().contains(instant)) {
        return Set.of(override.who());
      }
    }
    LocalDateTime wall = TheirClock.at(instant, zone);
    return layers.stream()
        .map(l -> l.at(instant, wall))
        .filter(p -> !p.isEmpty())
        .findFirst()
        .orElse(Set.of());
  }
}
