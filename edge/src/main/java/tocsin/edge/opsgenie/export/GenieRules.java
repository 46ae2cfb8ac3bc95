package tocsin.edge.opsgenie.export;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import tocsin.ground.time.TimeRange;
import tocsin.response.moving.Arrivals;
import tocsin.response.moving.Part;
import tocsin.response.moving.Rendering;
import tocsin.response.moving.TheirClock;
import tocsin.response.moving.TheirMask;
import tocsin.response.moving.TheirRotation;
import tocsin.response.words.UserId;

/// Opsgenie's rules, evaluated instant by instant: every rotation names somebody, or the override
/// of it that was made last does.
record GenieRules(
    ZoneId zone, Map<String, TheirRotation> rotations, List<GenieOverride> lastOverrideFirst)
    implements Rendering {
  private static final long MINUTE = 60;
  private static final long DAY = 86_400;
  private static final long WEEK = 7 * DAY;

  static GenieRules of(Part schedule, ZoneId zone, Arrivals people, List<GenieOverride> overrides) {
    Map<String, TheirRotation> rotations = new LinkedHashMap<>();
    for (Part part : schedule.list("rotations")) {
      Optional<Instant> start = part.moment("startDate", zone);
      if (start.isPresent()) {
        rotations.put(part.text("id"), rotation(part, zone, start.get(), people));
      }
    }
    return new GenieRules(zone, rotations, overrides.reversed());
  }

  private static TheirRotation rotation(Part part, ZoneId zone, Instant start, Arrivals people) {
    Instant end = part.moment("endDate", zone).orElse(Instant.MAX);
    long unit =
        switch (part.text("type")) {
          case "hourly" -> 60 * MINUTE;
          case "weekly" -> WEEK;
          default -> DAY;
        };
    List<Set<UserId>> turns = new ArrayList<>();
    for (Part who : part.list("participants")) {
      boolean isUser = who.text("type").equals("user");
      turns.add(isUser ? Set.of(people.of(who, who.text("id"), who.text("username"))) : Set.of());
    }
    return new TheirRotation(
        new TimeRange(start, end.isBefore(start) ? start : end),
        TheirClock.at(start, zone),
        unit * Math.clamp(part.number("length").orElse(1L), 1, 10_000),
        turns,
        GenieTurns.restrictions(part).stream().map(GenieRules::mask).toList());
  }

  private static TheirMask mask(Part part) {
    LocalTime from = GenieTurns.time(part, "start").orElse(LocalTime.MIDNIGHT);
    LocalTime until = GenieTurns.time(part, "end").orElse(LocalTime.MIDNIGHT);
    long seconds = (long) until.toSecondOfDay() - from.toSecondOfDay();
    Optional<DayOfWeek> first = GenieTurns.day(part, "start");
    if (first.isEmpty()) {
      return TheirMask.daily(from, seconds > 0 ? seconds : seconds + DAY);
    }
    DayOfWeek last = GenieTurns.day(part, "end").orElse(first.get());
    long across = seconds + DAY * (last.getValue() - first.get().getValue());
    return TheirMask.weekly(first.get(), from, across > 0 ? across : across + WEEK);
  }

  @Override
  public Set<UserId> at(Instant instant) {
    LocalDateTime wall = TheirClock.at(instant, zone);
    Set<UserId> all = new TreeSet<>();
    rotations.forEach((id, rotation) ->
        all.addAll(
            lastOverrideFirst.stream()
                .filter(o -> o.isFor(id) && o.during().contains(instant))
                .findFirst()
                .map(o -> Set.of(o.who()))
                .orElseGet(() -> rotation.at(instant, wall))));
    return all;
  }
}
