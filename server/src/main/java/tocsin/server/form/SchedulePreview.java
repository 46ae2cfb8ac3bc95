package tocsin.server.form;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import tocsin.ground.json.Json;
import tocsin.response.document.Kind;
import tocsin.response.oncall.FinalSchedule;
import tocsin.response.oncall.PlanDiff;
import tocsin.response.oncall.PlanWords;
import tocsin.response.oncall.Schedule;
import tocsin.response.people.User;
import tocsin.response.words.UserId;
import tocsin.server.page.Rows;

/// What a schedule would change if it were saved as the form has it, against the one in force.
final class SchedulePreview {
  private SchedulePreview() {}

  /// @throws tocsin.ground.json.BadFieldsException if it could not be saved
  static List<String> of(Rows rows, String json, Instant now) {
    Schedule next = Schedule.parse(json);
    Schedule before =
        rows.document(Kind.SCHEDULE, next.id().value())
            .filter(d -> !d.removed())
            .map(d -> Json.read(d.body(), Schedule.class))
            .orElseGet(
                () -> new Schedule(next.id(), next.name(), next.zone(), List.of(), List.of()));
    Map<UserId, User> people =
        rows.users().stream().collect(Collectors.toMap(User::id, Function.identity()));
    PlanDiff diff =
        PlanDiff.between(
            new FinalSchedule(before),
            new FinalSchedule(next),
            PlanDiff.ahead(now),
            u -> Optional.ofNullable(people.get(u)).map(User::zone).orElse(ZoneOffset.UTC));
    return new PlanWords(u -> Optional.ofNullable(people.get(u)).map(User::name).orElse(u.value()))
        .of(diff).stream().map(s -> s + ".").toList();
  }
}
