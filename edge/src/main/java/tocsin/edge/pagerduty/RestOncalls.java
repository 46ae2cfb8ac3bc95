package tocsin.edge.pagerduty;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tocsin.ground.journal.Views;
import tocsin.ground.json.Json;
import tocsin.ground.time.TimeRange;
import tocsin.response.document.Document;
import tocsin.response.oncall.FinalSchedule;
import tocsin.response.oncall.Schedule;
import tocsin.response.oncall.Shift;
import tocsin.response.paging.EscalationPolicy;
import tocsin.response.paging.EscalationPolicy.Target;
import tocsin.response.words.UserId;

/// Who is on call, level by level of each policy.
final class RestOncalls {
  private static final int MOST = 10_001;

  /// How far a shift is followed beyond what was asked for; one that goes on is said to be endless.
  private static final Duration SEEN = Duration.ofDays(45);

  private final Views views;

  RestOncalls(Views views) {
    this.views = views;
  }

  /// Entries that the question asks for, in the order of policies and levels.
  List<RestOncall> of(OncallsAsked asked) {
    Set<String> seen = new HashSet<>();
    return views.rows("document", "policy", Long.MAX_VALUE, MOST).stream()
        .map(r -> Json.read(Json.read(r.body(), Document.class).body(), EscalationPolicy.class))
        .filter(p -> asked.wantsPolicy(p.id().value()))
        .flatMap(p -> IntStream.range(0, p.steps().size()).boxed().flatMap(i -> level(p, i, asked)))
        .filter(o -> asked.wantsUser(o.user().value()))
        .filter(o -> !asked.earliest() || seen.add(o.place()))
        .limit(MOST)
        .toList();
  }

  private Stream<RestOncall> level(EscalationPolicy p, int step, OncallsAsked asked) {
    return p.steps().get(step).targets().stream()
        .flatMap(t ->
            switch (t) {
              case Target.ToUser(UserId user) ->
                  asked.wantsAnySchedule()
                      ? Stream.of(RestOncall.always(p, step + 1, user))
                      : Stream.empty();
              case Target.ToSchedule(var id) ->
                  asked.wantsSchedule(id.value())
                      ? schedule(id.value()).stream()
                          .flatMap(s ->
                              shifts(s, asked.window()).map(h -> entry(p, step + 1, s, h, asked)))
                      : Stream.empty();
            });
  }

  private Optional<Schedule> schedule(String id) {
    return views
        .row("document", "schedule/" + id)
        .map(r -> Json.read(r.body(), Document.class))
        .map(d -> Json.read(d.body(), Schedule.class));
  }

  private static TimeRange around(TimeRange window) {
    return new TimeRange(window.from().minus(SEEN), window.until().plus(SEEN));
  }

  private static Stream<Shift> shifts(Schedule schedule, TimeRange window) {
    return new FinalSchedule(schedule)
        .shifts(around(window)).stream().filter(s -> s.during().overlaps(window));
  }

  private static RestOncall entry(
      EscalationPolicy p, int level, Schedule s, Shift shift, OncallsAsked asked) {
    TimeRange seen = around(asked.window());
    Optional<Instant> from = Optional.of(shift.during().from()).filter(f -> f.isAfter(seen.from()));
    Optional<Instant> until =
        Optional.of(shift.during().until()).filter(u -> u.isBefore(seen.until()));
    return new RestOncall(
        p, level, Optional.of(s), shift.user(), new RestOncall.Bounds(from, until));
  }
}
