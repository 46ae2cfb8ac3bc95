package tocsin.response.lint;

import java.util.List;
import tocsin.response.paging.EscalationPolicy;
import tocsin.response.paging.EscalationPolicy.Target;
import tocsin.response.words.ScheduleId;

/// Which schedules a policy asks.
final class Asked {
  private Asked() {}

  static List<ScheduleId> by(EscalationPolicy policy) {
    return policy.steps().stream()
        .flatMap(s -> s.targets().stream())
        .filter(Target.ToSchedule.class::isInstance)
        .map(t -> ((Target.ToSchedule) t).schedule())
        .distinct()
        .toList();
  }
}
