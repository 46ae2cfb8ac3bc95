package tocsin.response.rehearsal;

import java.time.DayOfWeek;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tocsin.ground.json.Json;
import tocsin.response.oncall.Schedule;
import tools.jackson.databind.JsonNode;

/// Schedules as recorded cases write them: layers with a virtual start and a turn length in
/// seconds, restrictions in the words of `daily_restriction` and `weekly_restriction`.
public final class RecordedSchedule {
  private RecordedSchedule() {}

  /// The schedule a case describes.
  ///
  /// @throws tocsin.ground.json.BadFieldsException naming every fault
  public static Schedule of(JsonNode recorded, String id) {
    return Schedule.parse(Json.write(document(recorded, id)));
  }

  /// The same as a document for the product.
  static Map<String, Object> document(JsonNode recorded, String id) {
    return Map.of(
        "id", id,
        "zone", recorded.path("time_zone").asString(""),
        "layers", each(recorded.path("layers"), RecordedSchedule::layer),
        "overrides", each(recorded.path("overrides"), RecordedSchedule::override));
  }

  private static Map<String, Object> layer(JsonNode l) {
    var layer = new LinkedHashMap<String, Object>();
    layer.put("name", l.path("name").asString("layer"));
    layer.put("start", instant(l.path("start")));
    if (l.hasNonNull("end")) {
      layer.put("end", instant(l.path("end")));
    }
    layer.put("rotationStart", instant(l.path("rotation_virtual_start")));
    layer.put("turn", l.path("rotation_turn_length_seconds").asString("") + "s");
    layer.put("people", l.path("users").valueStream().map(u -> u.asString("")).toList());
    layer.put("restrictions", each(l.path("restrictions"), RecordedSchedule::restriction));
    return layer;
  }

  private static Map<String, Object> restriction(JsonNode r) {
    var restriction = new LinkedHashMap<String, Object>();
    restriction.put("start", r.path("start_time_of_day").asString(""));
    restriction.put("duration", r.path("duration_seconds").asString("") + "s");
    int day = r.path("start_day_of_week").asInt(0);
    if (day >= 1 && day <= 7) {
      restriction.put("day", DayOfWeek.of(day).name());
    }
    return restriction;
  }

  private static Map<String, Object> override(JsonNode o) {
    return Map.of(
        "from", instant(o.path("start")),
        "until", instant(o.path("end")),
        "who", o.path("user").asString(""));
  }

  /// An instant in any offset, as the product reads it; what is none is left for it to complain of.
  static String instant(JsonNode text) {
    String given = text.asString("");
    try {
      return OffsetDateTime.parse(given).toInstant().toString();
    } catch (DateTimeParseException e) {
      return given;
    }
  }

  /// What makes a document's part out of a recorded one.
  interface Part {
    Map<String, Object> of(JsonNode recorded);
  }

  static List<Map<String, Object>> each(JsonNode list, Part part) {
    var all = new ArrayList<Map<String, Object>>();
    list.forEach(n -> all.add(part.of(n)));
    return all;
  }
}
