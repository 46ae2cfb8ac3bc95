package tocsin.response.moving;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tocsin.ground.json.Json;
import tocsin.response.document.Kind;
import tocsin.response.oncall.Schedule;
import tocsin.response.words.ScheduleId;

/// Packs the schedules that one schedule of another system becomes.
public final class Split {
  private static final int MOST = 10;

  private Split() {}

  /// Packs them and says so.
  ///
  /// @param from the schedule there
  /// @return their ids here; none when the schedule had to be left
  public static List<ScheduleId> pack(Packing packing, Part from, String name, List<Lane> lanes) {
    String id = HereIds.of(from.text("id"));
    if (lanes.size() > MOST) {
      packing.left(
          from,
          name,
          lanes.size() + " people at once",
          "make one schedule for each of them here (at most " + MOST + " are made of one)");
      return List.of();
    }
    List<ScheduleId> ids = new ArrayList<>();
    for (int lane = 0; lane < lanes.size(); lane++) {
      ScheduleId own = new ScheduleId(lane == 0 ? id : id + "-" + (lane + 1));
      String title = lane == 0 ? name : name + " (" + (lane + 1) + ")";
      Schedule schedule =
          new Schedule(
              own,
              title,
              lanes.get(lane).zone(),
              lanes.get(lane).layers(),
              lanes.get(lane).overrides());
      if (packing.add(from, Kind.SCHEDULE, body(schedule), Schedule::parse)) {
        ids.add(own);
      }
    }
    if (ids.size() > 1) {
      packing.attention(
          from,
          name,
          "has several people on call at once; here it is " + ids.size() + " schedules",
          "nothing: policies name all of them; names of layers say what is what");
    }
    return ids;
  }

  @SuppressWarnings("unchecked") // A record of ours is an object of JSON.
  private static Map<String, Object> body(Schedule schedule) {
    return Json.read(Json.write(schedule), Map.class);
  }
}
