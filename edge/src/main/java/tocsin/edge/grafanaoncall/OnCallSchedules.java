package tocsin.edge.grafanaoncall;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import tocsin.ground.time.TimeRange;
import tocsin.response.moving.Arrivals;
import tocsin.response.moving.Counterpart;
import tocsin.response.moving.Export;
import tocsin.response.moving.Packing;
import tocsin.response.moving.Part;
import tocsin.response.moving.Rendered;
import tocsin.response.moving.Split;
import tocsin.response.moving.Stretch;
import tocsin.response.words.ScheduleId;

/// Schedules of shifts. Shifts of one level count at once there, so one schedule can become several
/// here.
final class OnCallSchedules {
  private final Packing packing;
  private final Arrivals people;
  private final Instant now;
  private final Map<String, List<ScheduleId>> here = new LinkedHashMap<>();

  OnCallSchedules(Packing packing, Arrivals people, Instant now) {
    this.packing = packing;
    this.people = people;
    this.now = now;
  }

  /// What became of a schedule there; nothing when it did not come over.
  List<ScheduleId> of(String theirs) {
    return here.getOrDefault(theirs, List.of());
  }

  void read(Export export) {
    Map<String, Part> shifts = new TreeMap<>();
    export.each("on_call_shifts").forEach(s -> shifts.put(s.text("id"), s));
    export.each("schedules").forEach(s -> schedule(s, shifts, export));
  }

  private void schedule(Part schedule, Map<String, Part> all, Export export) {
    String name = schedule.text("name");
    if (schedule.text("type").equals("ical")) {
      packing.left(
          schedule, name, "is a calendar of its own (iCal)", "make its rotations here by hand");
      return;
    }
    if (schedule.has("ical_url_overrides")) {
      packing.left(
          schedule,
          name,
          "overrides from a calendar (iCal)",
          "make the overrides that are to come");
    }
    ZoneId zone = ZoneId.of(OnCallPeople.zone(schedule, schedule.text("time_zone"), packing));
    List<OnCallShift> shifts = new ArrayList<>();
    for (String id : schedule.texts("shifts")) {
      Optional<Part> part = Optional.ofNullable(all.get(id));
      Optional<OnCallShift> shift = part.flatMap(p -> OnCallShift.of(p, zone, people));
      shift.ifPresent(shifts::add);
      if (shift.isEmpty()) {
        packing.left(
            part.orElse(schedule),
            name,
            "its shift '" + id + "' cannot be read or is missing",
            "make it here by hand");
      }
    }
    List<ScheduleId> ids =
        Split.pack(packing, schedule, name, new OnCallLanes(packing, name, now).of(zone, shifts));
    if (!ids.isEmpty()) {
      here.put(schedule.text("id"), ids);
      Rendered there = new Rendered(computed(schedule, export), new OnCallRules(shifts));
      packing.compare(new Counterpart(name, ids, there.basis("Grafana OnCall", now), there));
    }
  }

  /// Shifts as Grafana OnCall computed them, with the schedule or in a file of its id.
  private List<Stretch> computed(Part schedule, Export export) {
    List<Part> parts = new ArrayList<>(schedule.list("final_shifts"));
    parts.addAll(export.beside("final_shifts", schedule.text("id")));
    List<Stretch> all = new ArrayList<>();
    for (Part part : parts) {
      Optional<Instant> from = part.moment("shift_start", ZoneId.of("UTC"));
      Optional<Instant> until = part.moment("shift_end", ZoneId.of("UTC"));
      if (from.isPresent() && until.filter(from.get()::isBefore).isPresent()) {
        all.add(
            new Stretch(
                new TimeRange(from.get(), until.get()),
                people.of(part, part.text("user_pk"), part.text("user_username"))));
      }
    }
    return all;
  }
}
