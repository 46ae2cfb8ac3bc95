package tocsin.edge.pagerduty.export;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tocsin.response.document.Kind;
import tocsin.response.moving.Arrivals;
import tocsin.response.moving.Counterpart;
import tocsin.response.moving.Export;
import tocsin.response.moving.Forms;
import tocsin.response.moving.HereIds;
import tocsin.response.moving.Packing;
import tocsin.response.moving.Part;
import tocsin.response.moving.Rendered;
import tocsin.response.oncall.Schedule;
import tocsin.response.words.ScheduleId;

/// Schedules of layers. PagerDuty lists the topmost layer first, here the last one wins. Layers and
/// overrides that are over stay behind without a word.
final class PagerSchedules {
  private final Packing packing;
  private final Arrivals people;
  private final Instant now;

  PagerSchedules(Packing packing, Arrivals people, Instant now) {
    this.packing = packing;
    this.people = people;
    this.now = now;
  }

  void read(Export export) {
    export.each("schedules").forEach(s -> schedule(s, overrides(s, export)));
  }

  private void schedule(Part schedule, List<Part> theirOverrides) {
    if (!schedule.has("schedule_layers")) {
      packing.left(
          schedule,
          schedule.text("name"),
          "has no layers in the export",
          "export it alone (GET /schedules/{id}); one of shifts with recurrence rules is made here"
              + " by hand");
      return;
    }
    String id = HereIds.of(schedule.text("id"));
    Map<String, Object> body = Forms.named(id, schedule.text("name"));
    ZoneId zone = ZoneId.of(PagerZones.orUtc(schedule, packing));
    body.put("zone", zone.getId());
    List<Map<String, Object>> layers = new ArrayList<>();
    for (Part layer : schedule.list("schedule_layers").reversed()) {
      layer(layer, zone).ifPresent(layers::add);
    }
    body.put("layers", layers);
    List<Map<String, Object>> overrides = new ArrayList<>();
    for (Part override : theirOverrides) {
      override(override, zone).ifPresent(overrides::add);
    }
    body.put("overrides", overrides);
    if (packing.add(schedule, Kind.SCHEDULE, body, Schedule::parse)) {
      List<Part> entries = schedule.in("final_schedule").list("rendered_schedule_entries");
      Rendered there =
          new Rendered(
              PagerEntries.of(entries, zone, people),
              PagerRules.of(schedule, zone, people, theirOverrides));
      String name = schedule.text("name");
      packing.compare(
          new Counterpart(
              name.isEmpty() ? id : name,
              List.of(new ScheduleId(id)),
              there.basis("PagerDuty", now),
              there));
    }
  }

  /// Overrides as they were made, with the schedule or in a file of its id, or else as they were
  /// rendered into the export.
  private static List<Part> overrides(Part schedule, Export export) {
    if (schedule.has("overrides")) {
      return schedule.list("overrides");
    }
    List<Part> beside = export.beside("overrides", schedule.text("id"));
    return beside.isEmpty()
        ? schedule.in("overrides_subschedule").list("rendered_schedule_entries")
        : beside;
  }

  private Optional<Map<String, Object>> layer(Part layer, ZoneId zone) {
    Optional<Instant> end = layer.moment("end", zone);
    if (end.filter(e -> !e.isAfter(now)).isPresent()) {
      return Optional.empty();
    }
    List<Part> users = layer.list("users");
    if (users.isEmpty()) {
      packing.left(layer, layer.text("name"), "is a layer of nobody", "nothing: it pages nobody");
      return Optional.empty();
    }
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("name", layer.text("name"));
    body.put("start", moment(layer, "start", zone));
    body.put("end", moment(layer, "end", zone));
    body.put("rotationStart", moment(layer, "rotation_virtual_start", zone));
    layer.number("rotation_turn_length_seconds").ifPresent(s -> body.put("turn", s + "s"));
    body.put(
        "people",
        users.stream()
            .map(u -> u.in("user"))
            .map(u -> people.of(u, u.text("id"), u.text("summary")).value())
            .toList());
    body.put(
        "restrictions",
        layer.list("restrictions").stream().map(PagerSchedules::restriction).toList());
    return Optional.of(body);
  }

  private static Map<String, Object> restriction(Part restriction) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("start", restriction.text("start_time_of_day"));
    restriction.number("duration_seconds").ifPresent(s -> body.put("duration", s + "s"));
    restriction
        .number("start_day_of_week")
        .filter(d -> d >= 1 && d <= 7)
        .ifPresent(d -> body.put("day", java.time.DayOfWeek.of(d.intValue()).name()));
    return body;
  }

  private Optional<Map<String, Object>> override(Part override, ZoneId zone) {
    Part user = override.in("user");
    Optional<Instant> until = override.moment("end", zone);
    if (until.filter(u -> !u.isAfter(now)).isPresent()) {
      return Optional.empty();
    }
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("who", people.of(user, user.text("id"), user.text("summary")).value());
    body.put("from", moment(override, "start", zone));
    body.put("until", moment(override, "end", zone));
    return Optional.of(body);
  }

  /// What cannot be read is handed on as it is: the room says what is wrong with it.
  private static String moment(Part at, String field, ZoneId zone) {
    return at.moment(field, zone).map(Instant::toString).orElseGet(() -> at.text(field));
  }
}
