package tocsin.edge.opsgenie.export;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tocsin.response.moving.Arrivals;
import tocsin.response.moving.Counterpart;
import tocsin.response.moving.Lane;
import tocsin.response.moving.Lanes;
import tocsin.response.moving.Packing;
import tocsin.response.moving.Part;
import tocsin.response.moving.Rendered;
import tocsin.response.moving.Split;
import tocsin.response.moving.Stream;
import tocsin.response.oncall.Schedule.Layer;
import tocsin.response.words.ScheduleId;
import tocsin.response.words.UserId;

/// Schedules of rotations. All rotations of a schedule count at once there, so one schedule can
/// become several here.
final class GenieSchedules {
  private final Packing packing;
  private final Arrivals people;
  private final Instant now;
  private final Map<String, List<ScheduleId>> here = new LinkedHashMap<>();

  GenieSchedules(Packing packing, Arrivals people, Instant now) {
    this.packing = packing;
    this.people = people;
    this.now = now;
  }

  /// What became of a schedule there; nothing when it did not come over.
  List<ScheduleId> of(String theirs) {
    return here.getOrDefault(theirs, List.of());
  }

  void read(List<Wrapped> schedules) {
    schedules.forEach(this::schedule);
  }

  private void schedule(Wrapped wrapped) {
    Part schedule = wrapped.thing();
    if (schedule.text("enabled").equals("false")) {
      packing.left(
          schedule, wrapped.name(), "is disabled there", "enable it there and import again");
      return;
    }
    ZoneId zone = ZoneId.of(GeniePeople.zone(schedule, schedule.text("timezone"), packing));
    List<GenieOverride> overrides = GenieOverride.of(wrapped, zone, people);
    Map<String, Layer> layers = new LinkedHashMap<>();
    for (Part rotation : schedule.list("rotations")) {
      layer(rotation, zone, wrapped.name()).ifPresent(l -> layers.put(rotation.text("id"), l));
    }
    if (layers.size() > Lanes.MOST_STREAMS) {
      packing.left(
          schedule,
          wrapped.name(),
          "has " + layers.size() + " rotations, and the first " + Lanes.MOST_STREAMS + " count",
          "clear up there and import again");
    }
    List<Lane> lanes = lanes(zone, layers, overrides);
    List<ScheduleId> ids = Split.pack(packing, schedule, wrapped.name(), lanes);
    if (!ids.isEmpty()) {
      here.put(wrapped.id(), ids);
      Rendered there =
          new Rendered(
              GenieTimeline.of(wrapped, zone, people),
              GenieRules.of(schedule, zone, people, overrides));
      packing.compare(new Counterpart(wrapped.name(), ids, there.basis("Opsgenie", now), there));
    }
  }

  private List<Lane> lanes(ZoneId zone, Map<String, Layer> layers, List<GenieOverride> overrides) {
    List<GenieOverride> open = overrides.stream().filter(o -> o.endsAfter(now)).toList();
    if (open.stream().anyMatch(o -> !o.isForAll(layers.keySet()))) {
      // An override of one rotation must not take another one's place.
      List<Lane> each = new ArrayList<>();
      layers.forEach((id, layer) ->
          each.add(new Lane(zone, List.of(layer), GenieOverride.ofRotation(open, id))));
      return each;
    }
    List<Stream> streams = layers.values().stream().map(l -> new Stream(0, l)).toList();
    return new Lanes(zone, now, streams, List.of())
        .all().stream().map(l -> new Lane(zone, l.layers(), GenieOverride.all(open))).toList();
  }

  private Optional<Layer> layer(Part rotation, ZoneId zone, String name) {
    Optional<Instant> end = rotation.moment("endDate", zone);
    if (end.filter(e -> !e.isAfter(now)).isPresent()) {
      return Optional.empty();
    }
    List<UserId> turns = new ArrayList<>();
    for (Part participant : rotation.list("participants")) {
      turns.add(participant(participant, name));
    }
    Optional<Layer> layer = GenieTurns.layer(rotation, zone, turns);
    if (layer.isEmpty()) {
      packing.left(
          rotation,
          name,
          "rotation '" + rotation.text("name") + "' has no readable start, length or people",
          "correct it there and import again, or make it here by hand");
    }
    return layer;
  }

  private UserId participant(Part participant, String name) {
    if (participant.text("type").equals("user")) {
      return people.of(participant, participant.text("id"), participant.text("username"));
    }
    packing.left(
        participant,
        name,
        "a turn of '" + participant.text("type") + "' in a rotation",
        "put a person in place of 'Nobody'");
    return people.of(participant, "unassigned", "Nobody");
  }
}
