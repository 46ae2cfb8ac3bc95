package tocsin.server.api;

import java.util.List;
import tocsin.ground.json.Json;
import tocsin.ground.web.WebAnswer;
import tocsin.response.document.Document;
import tocsin.response.document.Kind;
import tocsin.response.oncall.FinalSchedule;
import tocsin.response.oncall.PlanDiff;
import tocsin.response.oncall.Schedule;

/// What a schedule would change for whom if it were saved. Nothing is written.
final class PreviewCalls {
  private static final String ABOUT =
      "The body is the schedule as PUT takes it. It is compared with the one in force, or with a"
          + " schedule without anybody when there is none. A night counts with an hour or more"
          + " between 22:00 and 07:00 on the person's own clock.";

  private final ApiWorld world;

  PreviewCalls(ApiWorld world) {
    this.world = world;
  }

  List<Endpoint> endpoints() {
    return List.of(
        new Endpoint(
            "POST",
            "/schedules/{id}/preview",
            "Who gets more or fewer hours and nights in the next 90 days if this were saved",
            ABOUT,
            List.of(),
            Examples.of(Kind.SCHEDULE),
            this::preview));
  }

  private WebAnswer preview(Call call) {
    Schedule next = Schedule.parse(DocumentCalls.withId(call));
    if (!next.id().value().equals(call.part("id"))) {
      throw new IllegalArgumentException(
          "id: '" + next.id() + "' (expected: '" + call.part("id") + "', as in the address)");
    }
    Everybody people = Everybody.of(world.views());
    PlanDiff diff =
        PlanDiff.between(
            new FinalSchedule(inForce(next)),
            new FinalSchedule(next),
            PlanDiff.ahead(world.clock().instant()),
            people::zone);
    return WebAnswer.json(200, PreviewAnswer.of(diff, people::name));
  }

  private Schedule inForce(Schedule next) {
    return world
        .views()
        .row("document", "schedule/" + next.id())
        .map(r -> Json.read(r.body(), Document.class))
        .filter(d -> !d.removed())
        .map(d -> Json.read(d.body(), Schedule.class))
        .orElseGet(() -> new Schedule(next.id(), next.name(), next.zone(), List.of(), List.of()));
  }
}
