package tocsin.edge.pagerduty.export;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tocsin.response.moving.Arrivals;
import tocsin.response.moving.Part;
import tocsin.response.moving.Rendering;
import tocsin.response.moving.TheirClock;
import tocsin.response.words.UserId;

/// PagerDuty's rules, evaluated instant by instant from what it says of its layers, and by nothing
/// that computes our schedules: overrides, then the first layer of its list that has somebody.
record PagerRules(ZoneId zone, List<Layer> layers, List<PagerRendering.Entry> overrides)
    implements Rendering {
  /// One layer.
  record Layer(
      Instant start, Instant end, Turns turns, List<UserId> people, List<PagerMask> masks) {
    Optional<UserId> at(Instant instant, LocalDateTime wall) {
      boolean counts = !instant.isBefore(start) && instant.isBefore(end) && !people.isEmpty();
      return counts && (masks.isEmpty() || masks.stream().anyMatch(m -> m.covers(wall)))
          ? Optional.of(people.get(turns.at(wall, people.size())))
          : Optional.empty();
    }
  }

  /// Turns of the same length on the wall clock.
  record Turns(LocalDateTime origin, long seconds) {
    int at(LocalDateTime wall, int people) {
      long turn = Math.floorDiv(Duration.between(origin, wall).toSeconds(), seconds);
      return (int) Math.floorMod(turn, (long) people);
    }
  }

  static PagerRules of(Part schedule, ZoneId zone, Arrivals people) {
    List<Layer> layers = new ArrayList<>();
    for (Part part : schedule.list("schedule_layers")) {
      Instant start = part.moment("start", zone).orElse(Instant.EPOCH);
      Instant origin = part.moment("rotation_virtual_start", zone).orElse(start);
      long seconds = part.number("rotation_turn_length_seconds").orElse(1L);
      layers.add(
          new Layer(
              start,
              part.moment("end", zone).orElse(Instant.MAX),
              new Turns(TheirClock.at(origin, zone), Math.max(1, seconds)),
              part.list("users").stream()
                  .map(u -> u.in("user"))
                  .map(u -> people.of(u, u.text("id"), u.text("summary")))
                  .toList(),
              part.list("restrictions").stream().map(PagerMask::of).toList()));
    }
    return new PagerRules(
        zone,
        layers,
        PagerRendering.entries(PagerSchedules.overrides(schedule), zone, people).reversed());
  }

  @Override
  public Set<UserId> at(Instant instant) {
    for (PagerRendering.Entry override : overrides) {
      if (override.during().contains(instant)) {
        return Set.of(override.who());
      }
    }
    LocalDateTime wall = TheirClock.at(instant, zone);
    return layers.stream()
        .flatMap(l -> l.at(instant, wall).stream())
        .findFirst()
        .map(Set::of)
        .orElse(Set.of());
  }
}
