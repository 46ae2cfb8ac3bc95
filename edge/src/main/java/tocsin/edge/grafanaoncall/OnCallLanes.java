package tocsin.edge.grafanaoncall;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tocsin.ground.time.TimeRange;
import tocsin.response.moving.Lane;
import tocsin.response.moving.Lanes;
import tocsin.response.moving.Packing;
import tocsin.response.moving.Stream;
import tocsin.response.oncall.Schedule.Layer;
import tocsin.response.oncall.ScheduleOverride;
import tocsin.response.oncall.WallClock;

/// What the shifts of one schedule become. Each shift may have a time zone of its own, a schedule
/// here has one: shifts of one level in several zones become schedules of their own.
final class OnCallLanes {
  private final Packing packing;
  private final String name;
  private final Instant now;

  OnCallLanes(Packing packing, String name, Instant now) {
    this.packing = packing;
    this.name = name;
    this.now = now;
  }

  List<Lane> of(ZoneId usual, List<OnCallShift> shifts) {
    Map<ZoneId, List<OnCallShift>> byZone = new LinkedHashMap<>();
    List<ScheduleOverride.Add> overrides = new ArrayList<>();
    for (OnCallShift shift : shifts) {
      if (shift.isOverride()) {
        override(shift, overrides);
      } else {
        byZone.computeIfAbsent(shift.span().zone(), z -> new ArrayList<>()).add(shift);
      }
    }
    List<Lane> lanes = new ArrayList<>();
    oneLevelOrOneZone(byZone)
        .forEach((zone, some) -> {
          List<Stream> streams = some.stream().flatMap(s -> streams(s).stream()).toList();
          if (streams.size() > Lanes.MOST_STREAMS) {
            packing.left(
                some.getLast().part(),
                name,
                "has " + streams.size() + " shifts, and the first " + Lanes.MOST_STREAMS + " count",
                "clear up there and import again");
          }
          if (!streams.isEmpty()) {
            lanes.addAll(new Lanes(zone, now, streams, overrides).all());
          }
        });
    return lanes.isEmpty() ? new Lanes(usual, now, List.of(), overrides).all() : lanes;
  }

  private void override(OnCallShift shift, List<ScheduleOverride.Add> overrides) {
    Instant from = WallClock.instant(shift.span().start(), shift.span().zone());
    Instant until = WallClock.instant(shift.end(), shift.span().zone());
    if (until.isAfter(now) && from.isBefore(until)) {
      shift
          .groups()
          .forEach(g ->
              g.forEach(
                  u -> overrides.add(new ScheduleOverride.Add(u, new TimeRange(from, until)))));
    }
  }

  private List<Stream> streams(OnCallShift shift) {
    Optional<List<Layer>> layers =
        shift.isByMonth() ? Optional.empty() : new OnCallLayers(shift).layers();
    if (layers.isEmpty()) {
      packing.left(
          shift.part(),
          name,
          "no rotation here says what its shift '"
              + shift.name()
              + "' says ("
              + (shift.isByMonth() ? "months" : "it leaves days out, overlaps itself, or is empty")
              + ")",
          "make it here by hand, as layers or overrides");
    }
    return layers.orElse(List.of()).stream()
        .filter(l -> l.end().filter(e -> !e.isAfter(now)).isEmpty())
        .map(l -> new Stream(shift.level(), l))
        .toList();
  }

  /// With several levels the ones below must be hidden, which only works inside one zone: the zone
  /// of most shifts is kept.
  private Map<ZoneId, List<OnCallShift>> oneLevelOrOneZone(Map<ZoneId, List<OnCallShift>> byZone) {
    long levels =
        byZone.values().stream().flatMap(List::stream).map(OnCallShift::level).distinct().count();
    if (byZone.size() < 2 || levels < 2) {
      return byZone;
    }
    ZoneId kept = byZone.keySet().iterator().next();
    for (ZoneId zone : byZone.keySet()) {
      boolean more = of(byZone, zone).size() > of(byZone, kept).size();
      kept = more ? zone : kept;
    }
    for (ZoneId zone : byZone.keySet()) {
      List<OnCallShift> others = zone.equals(kept) ? List.of() : of(byZone, zone);
      String most = kept.getId();
      others.forEach(s ->
          packing.left(
              s.part(),
              name,
              "shift '" + s.name() + "' is in zone " + zone + ", most are in " + most,
              "write it in " + most + " there and import again"));
    }
    return Map.of(kept, of(byZone, kept));
  }

  private static List<OnCallShift> of(Map<ZoneId, List<OnCallShift>> byZone, ZoneId zone) {
    return byZone.getOrDefault(zone, List.of());
  }
}
