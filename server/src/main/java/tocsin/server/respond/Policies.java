package tocsin.server.respond;

import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tocsin.ground.json.Json;
import tocsin.response.document.Document;
import tocsin.response.document.Kind;
import tocsin.response.oncall.FinalSchedule;
import tocsin.response.oncall.Schedule;
import tocsin.response.paging.EscalationPolicy;
import tocsin.response.paging.EscalationPolicy.Step;
import tocsin.response.paging.EscalationPolicy.Target;
import tocsin.response.paging.Run;
import tocsin.response.words.PolicyId;
import tocsin.response.words.ScheduleId;
import tocsin.response.words.UserId;
import tocsin.server.page.Rows;

/// Who comes next, read from the policies and schedules as they are now. Each document is read once
/// for one page.
final class Policies {
  private final Rows rows;
  private final Map<String, Optional<EscalationPolicy>> policies = new HashMap<>();
  private final Map<String, Optional<FinalSchedule>> schedules = new HashMap<>();

  Policies(Rows rows) {
    this.rows = rows;
  }

  /// Whoever takes over when nobody answers in time.
  ///
  /// @param who empty when this was the last step
  record Next(Instant at, List<UserId> who) {}

  Optional<EscalationPolicy> policy(PolicyId id) {
    return policies.computeIfAbsent(
        id.value(), i -> rows.document(Kind.POLICY, i).map(d -> read(d, EscalationPolicy.class)));
  }

  private Optional<FinalSchedule> schedule(ScheduleId id) {
    return schedules.computeIfAbsent(
        id.value(),
        i -> rows.document(Kind.SCHEDULE, i).map(d -> new FinalSchedule(read(d, Schedule.class))));
  }

  private static <T> T read(Document d, Class<T> type) {
    return Json.read(d.body(), type);
  }

  static Optional<PolicyId> of(Run run) {
    return switch (run.source()) {
      case Run.Source.OwnPolicy(var policy) -> Optional.of(policy);
      case Run.Source.PulledIn p -> Optional.of(p.policy());
      case Run.Source.Asked a -> Optional.empty();
      case Run.Source.Direct d -> Optional.empty();
    };
  }

  Optional<Next> next(Run run) {
    return run.state() == Run.State.PAGING
        ? run.nextAt().map(at -> new Next(at, after(run, at)))
        : Optional.empty();
  }

  /// Whom pressing Escalate reaches at this moment.
  List<UserId> after(Run run, Instant at) {
    Optional<EscalationPolicy> policy = of(run).flatMap(this::policy);
    if (policy.isEmpty()) {
      return List.of();
    }
    List<Step> steps = policy.get().steps();
    List<UserId> later = firstReached(steps, run.level(), at);
    return later.isEmpty() && run.round() < policy.get().repeats()
        ? firstReached(steps, 0, at)
        : later;
  }

  private List<UserId> firstReached(List<Step> steps, int from, Instant at) {
    return steps.stream()
        .skip(from)
        .map(s -> reached(s, at))
        .filter(who -> !who.isEmpty())
        .findFirst()
        .orElse(List.of());
  }

  private List<UserId> reached(Step step, Instant at) {
    Set<UserId> who = new LinkedHashSet<>();
    for (Target target : step.targets()) {
      switch (target) {
        case Target.ToUser(UserId user) -> who.add(user);
        case Target.ToSchedule(ScheduleId id) ->
            schedule(id).flatMap(s -> s.at(at)).ifPresent(o -> who.add(o.user()));
      }
    }
    return List.copyOf(who);
  }
}
