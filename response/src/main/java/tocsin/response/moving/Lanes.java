package tocsin.response.moving;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tocsin.ground.time.TimeRange;
import tocsin.response.oncall.FinalSchedule;
import tocsin.response.oncall.Schedule;
import tocsin.response.oncall.Schedule.Layer;
import tocsin.response.oncall.ScheduleOverride;
import tocsin.response.oncall.Shift;
import tocsin.response.words.ScheduleId;

/// Makes several schedules of one in which several people are on call at once, because a schedule
/// here has one at a time.
///
/// Streams that never meet share a lane. On a level above others each lane holds all streams of the
/// level, its own on top: so whoever is on call on a higher level hides the lower ones in every
/// lane, and together the lanes name exactly those whom the other system names. Pure.
public final class Lanes {
  /// More of one schedule are not shared out.
  public static final int MOST_STREAMS = 200;

  private static final Duration AHEAD = Duration.ofDays(400);

  private final ZoneId zone;
  private final Instant now;
  private final Map<Integer, List<List<Layer>>> levels = new TreeMap<>();
  private final List<List<ScheduleOverride>> overrides = new ArrayList<>();

  /// @param streams in the order in which the other system names them, of which the first
  ///   [#MOST_STREAMS] count
  /// @param overrides of the whole schedule, in order of creation
  public Lanes(
      ZoneId zone, Instant now, List<Stream> streams, List<ScheduleOverride.Add> overrides) {
    this.zone = zone;
    this.now = now;
    Map<Integer, Colours> colours = new TreeMap<>();
    for (Stream stream : streams.subList(0, Math.min(streams.size(), MOST_STREAMS))) {
      Colours here = colours.computeIfAbsent(stream.level(), l -> new Colours());
      List<List<Layer>> lanes = levels.computeIfAbsent(stream.level(), l -> new ArrayList<>());
      put(lanes, here.of(times(stream.layer())), stream.layer());
    }
    Colours ofOverrides = new Colours();
    for (ScheduleOverride.Add override : overrides) {
      put(this.overrides, ofOverrides.of(List.of(override.during())), override);
    }
  }

  private static <T> void put(List<List<T>> lanes, int lane, T one) {
    while (lanes.size() <= lane) {
      lanes.add(new ArrayList<>());
    }
    lanes.get(lane).add(one);
  }

  private List<TimeRange> times(Layer layer) {
    Schedule alone =
        new Schedule(new ScheduleId("alone"), "alone", zone, List.of(layer), List.of());
    return new FinalSchedule(alone)
        .shifts(new TimeRange(now, now.plus(AHEAD))).stream().map(Shift::during).toList();
  }

  /// The schedules it takes, at least one.
  public List<Lane> all() {
    List<Lane> all = new ArrayList<>();
    for (int i = 0; i < size(); i++) {
      all.add(new Lane(zone, layers(i), overrides(i)));
    }
    return all;
  }

  private int size() {
    int most = Math.max(1, overrides.size());
    for (List<List<Layer>> level : levels.values()) {
      most = Math.max(most, level.size());
    }
    return most;
  }

  private List<Layer> layers(int lane) {
    List<Layer> layers = new ArrayList<>();
    boolean lowest = true;
    for (List<List<Layer>> level : levels.values()) {
      layers.addAll(lowest ? level.get(lane % level.size()) : ownOnTop(level, lane % level.size()));
      lowest = false;
    }
    return layers;
  }

  private List<ScheduleOverride> overrides(int lane) {
    return overrides.isEmpty() ? List.of() : ownOnTop(overrides, lane % overrides.size());
  }

  private static <T> List<T> ownOnTop(List<List<T>> all, int own) {
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      order.add(i);
    }
    order.sort(Comparator.comparing(i -> i == own));
    return order.stream().flatMap(i -> all.get(i).stream()).toList();
  }
}
