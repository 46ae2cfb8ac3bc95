package tocsin.edge.opsgenie.export;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tocsin.ground.time.TimeRange;
import tocsin.response.moving.Arrivals;
import tocsin.response.moving.Part;
import tocsin.response.moving.Stretch;

/// The final timeline of a schedule as Opsgenie computed it (`GET /v2/schedules/{id}/timeline`),
/// where it stands beside the schedule as `timeline`.
final class GenieTimeline {
  private GenieTimeline() {}

  static List<Stretch> of(Wrapped schedule, ZoneId zone, Arrivals people) {
    List<Stretch> all = new ArrayList<>();
    Part timeline = schedule.around().in("timeline").in("finalTimeline");
    for (Part rotation : timeline.list("rotations")) {
      for (Part period : rotation.list("periods")) {
        Optional<Instant> from = period.moment("startDate", zone);
        Optional<Instant> until = period.moment("endDate", zone);
        Part who = period.in("recipient");
        boolean isUser = who.text("type").equals("user");
        if (isUser && from.isPresent() && until.filter(from.get()::isBefore).isPresent()) {
          all.add(
              new Stretch(
                  new TimeRange(from.get(), until.get()),
                  people.of(who, who.text("id"), who.text("name"))));
        }
      }
    }
    return all;
  }
}
