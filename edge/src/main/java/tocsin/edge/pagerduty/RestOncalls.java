package tocsin.edge.pagerduty;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tocsin.ground.journal.Views;
import tocsin.ground.json.Json;
import tocsin.response.document.Document;
import tocsin.response.oncall.FinalSchedule;
import tocsin.response.oncall.Schedule;
import tocsin.response.paging.EscalationPolicy;
import tocsin.response.paging.EscalationPolicy.Target;
import tocsin.response.words.UserId;

/// Who is on call now, level by level of each policy.
final class RestOncalls {
  private static final int MOST = 10_001;

  private final Views views;

  RestOncalls(Views views) {
    this.views = views;
  }

  List<Map<String, Object>> at(Instant now) {
    return views.rows("document", "policy", Long.MAX_VALUE, MOST).stream()
        .map(r -> Json.read(Json.read(r.body(), Document.class).body(), EscalationPolicy.class))
        .flatMap(p -> IntStream.range(0, p.steps().size()).boxed().flatMap(i -> level(p, i, now)))
        .toList();
  }

  private Stream<Map<String, Object>> level(EscalationPolicy p, int index, Instant now) {
    return p.steps().get(index).targets().stream()
        .flatMap(t ->
            switch (t) {
              case Target.ToUser(UserId user) -> Stream.of(entry(p, index, user.value(), ""));
              case Target.ToSchedule(var schedule) ->
                  views.row("document", "schedule/" + schedule).stream()
                      .map(r -> Json.read(r.body(), Document.class))
                      .map(d -> new FinalSchedule(Json.read(d.body(), Schedule.class)))
                      .flatMap(s -> s.at(now).stream())
                      .map(o -> entry(p, index, o.user().value(), schedule.value()));
            });
  }

  private static Map<String, Object> entry(
      EscalationPolicy p, int index, String user, String schedule) {
    var entry = new LinkedHashMap<String, Object>();
    entry.put(
        "escalation_policy",
        RestForms.reference(p.id().value(), "escalation_policy_reference", p.name()));
    entry.put("escalation_level", index + 1);
    entry.put(
        "schedule",
        schedule.isEmpty() ? null : RestForms.reference(schedule, "schedule_reference", schedule));
    entry.put("user", RestForms.reference(user, "user_reference", user));
    entry.put("start", null);
    entry.put("end", null);
    return entry;
  }
}
