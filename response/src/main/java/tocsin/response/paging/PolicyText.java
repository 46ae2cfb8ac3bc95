package tocsin.response.paging;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tocsin.ground.json.Fields;
import tocsin.ground.time.Spans;
import tocsin.response.paging.EscalationPolicy.Step;
import tocsin.response.paging.EscalationPolicy.Strategy;
import tocsin.response.paging.EscalationPolicy.Target;
import tocsin.response.words.Names;
import tocsin.response.words.PolicyId;
import tocsin.response.words.ScheduleId;
import tocsin.response.words.UserId;

/// The JSON of a policy, read with all its faults at once.
final class PolicyText {
  private static final int MAX_STEPS = 20;
  private static final int MAX_REPEATS = 9;
  private static final int MAX_TARGETS = 20;
  private static final Duration SHORTEST = Duration.ofSeconds(10);
  private static final Duration LONGEST = Duration.ofDays(7);

  private PolicyText() {}

  static EscalationPolicy read(String json) {
    Fields f = Fields.of(json);
    var id = f.required("id", PolicyId::new);
    String name = f.optional("name", Names::checked).or(() -> id.map(PolicyId::value)).orElse("");
    int repeats = f.number("repeats", 0, MAX_REPEATS).orElse(0.0).intValue();
    List<Step> steps = new ArrayList<>();
    for (Fields step : f.objects("steps")) {
      steps.add(step(step));
    }
    if (steps.isEmpty() || steps.size() > MAX_STEPS) {
      f.fault("steps", steps.size() + " (expected: 1 to " + MAX_STEPS + " steps)");
    }
    f.check("policy");
    return new EscalationPolicy(id.orElseThrow(), name, repeats, steps);
  }

  private static Step step(Fields f) {
    Duration delay = f.required("delay", PolicyText::delay).orElse(SHORTEST);
    List<Target> targets = new ArrayList<>();
    for (Fields target : f.objects("targets")) {
      target(target).ifPresent(targets::add);
    }
    if (targets.isEmpty() || targets.size() > MAX_TARGETS) {
      f.fault(
          "targets", targets.size() + " (expected: 1 to " + MAX_TARGETS + " people or schedules)");
    }
    return new Step(
        delay, targets, f.choice("strategy", Strategy.class).orElse(Strategy.EVERYBODY));
  }

  private static Optional<Target> target(Fields f) {
    Optional<UserId> user = f.optional("user", UserId::new);
    Optional<ScheduleId> schedule = f.optional("schedule", ScheduleId::new);
    if (user.isPresent() == schedule.isPresent()) {
      f.fault("", "neither or both of user and schedule (expected: one of them)");
      return Optional.empty();
    }
    return user.isPresent() ? user.map(Target.ToUser::new) : schedule.map(Target.ToSchedule::new);
  }

  private static Duration delay(String text) {
    Duration delay = Spans.parse(text);
    if (delay.compareTo(SHORTEST) < 0 || delay.compareTo(LONGEST) > 0) {
      throw new IllegalArgumentException("'" + text + "' (expected: from 10s to 7d)");
    }
    return delay;
  }
}
