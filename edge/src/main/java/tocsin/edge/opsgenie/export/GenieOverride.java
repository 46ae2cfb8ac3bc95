package tocsin.edge.opsgenie.export;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import tocsin.ground.time.TimeRange;
import tocsin.response.moving.Arrivals;
import tocsin.response.moving.Part;
import tocsin.response.oncall.ScheduleOverride;
import tocsin.response.words.UserId;

/// An override. Where two of them meet, the one that stands later wins.
///
/// @param rotations the ids of those it is for; none means all
record GenieOverride(TimeRange during, UserId who, Set<String> rotations) {
  static List<GenieOverride> of(Wrapped schedule, ZoneId zone, Arrivals people) {
    List<Part> parts = new ArrayList<>(schedule.around().list("scheduleOverrideList"));
    parts.addAll(schedule.thing().list("overrides"));
    List<GenieOverride> overrides = new ArrayList<>();
    for (Part part : parts) {
      Optional<Instant> from = part.moment("startDate", zone);
      Optional<Instant> until = part.moment("endDate", zone);
      Part user = part.in("user");
      if (from.isPresent() && until.filter(from.get()::isBefore).isPresent()) {
        Set<String> rotations = new TreeSet<>();
        part.list("rotations").forEach(r -> rotations.add(r.text("id")));
        overrides.add(
            new GenieOverride(
                new TimeRange(from.get(), until.get()),
                people.of(part, user.text("id"), user.text("username")),
                rotations));
      }
    }
    return overrides;
  }

  boolean endsAfter(Instant now) {
    return during.until().isAfter(now);
  }

  boolean isForAll(Set<String> all) {
    return rotations.isEmpty() || rotations.containsAll(all);
  }

  boolean isFor(String rotation) {
    return rotations.isEmpty() || rotations.contains(rotation);
  }

  static List<ScheduleOverride> all(List<GenieOverride> overrides) {
    return overrides.stream()
        .<ScheduleOverride>map(o -> new ScheduleOverride.Add(o.who(), o.during()))
        .toList();
  }

  static List<ScheduleOverride> ofRotation(List<GenieOverride> overrides, String rotation) {
    return all(overrides.stream().filter(o -> o.isFor(rotation)).toList());
  }
}
