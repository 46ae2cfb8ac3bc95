package tocsin.server.monitors;

import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tocsin.response.document.Kind;
import tocsin.response.oncall.FinalSchedule;
import tocsin.response.oncall.OnCall;
import tocsin.response.paging.EscalationPolicy;
import tocsin.response.paging.EscalationPolicy.Step;
import tocsin.response.paging.EscalationPolicy.Target;
import tocsin.response.people.User;
import tocsin.response.service.Service;
import tocsin.response.words.ScheduleId;
import tocsin.response.words.UserId;
import tocsin.server.page.Rows;

/// Who is paged for a service at an instant, as the documents are now.
final class Paged {
  private static final int DAWN = 7;
  private static final int DUSK = 22;

  private final Map<String, EscalationPolicy> policies;
  private final Map<ScheduleId, FinalSchedule> schedules = new LinkedHashMap<>();
  private final Map<UserId, User> users;

  Paged(Rows rows) {
    this.policies =
        rows.all(Kind.POLICY, EscalationPolicy.class).stream()
            .collect(Collectors.toMap(p -> p.id().value(), Function.identity()));
    this.users = rows.users().stream().collect(Collectors.toMap(User::id, Function.identity()));
    rows.schedules().forEach(s -> schedules.put(s.id(), new FinalSchedule(s)));
  }

  Optional<EscalationPolicy> policy(Service service) {
    return service.policy().flatMap(p -> Optional.ofNullable(policies.get(p.value())));
  }

  /// Those of the first step that reaches anybody.
  List<User> first(Service service, Instant at) {
    return policy(service).stream()
        .flatMap(p -> p.steps().stream())
        .map(step -> reached(step, at))
        .filter(people -> !people.isEmpty())
        .findFirst()
        .orElse(List.of());
  }

  List<User> reached(Step step, Instant at) {
    return step.targets().stream()
        .flatMap(t -> user(t, at).stream())
        .flatMap(id -> Stream.ofNullable(users.get(id)))
        .distinct()
        .toList();
  }

  private Optional<UserId> user(Target target, Instant at) {
    return switch (target) {
      case Target.ToUser(UserId id) -> Optional.of(id);
      case Target.ToSchedule(ScheduleId id) ->
          Optional.ofNullable(schedules.get(id)).flatMap(s -> s.at(at)).map(OnCall::user);
    };
  }

  /// Whether somebody there would be asleep.
  static boolean isNight(Instant at, ZoneId zone) {
    int hour = at.atZone(zone).getHour();
    return hour >= DUSK || hour < DAWN;
  }

  /// One sentence about whom a page reaches now and next.
  String sentence(Service service, Instant now) {
    Optional<EscalationPolicy> policy = policy(service);
    if (policy.isEmpty()) {
      return service.name() + " has no escalation policy: nobody would be paged.";
    }
    List<String> steps =
        policy.get().steps().stream().map(s -> names(reached(s, now))).limit(3).toList();
    String then =
        steps.size() > 1 ? ", then " + String.join(", then ", steps.subList(1, steps.size())) : "";
    return "Right now that is " + steps.getFirst() + then + ".";
  }

  static String names(List<User> people) {
    return people.isEmpty()
        ? "nobody"
        : String.join(" and ", people.stream().map(User::name).toList());
  }
}
