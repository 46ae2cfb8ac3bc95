package tocsin.server.oncall;

import java.util.List;
import tocsin.response.desk.Directory;
import tocsin.response.paging.EscalationPolicy;
import tocsin.response.paging.EscalationPolicy.Target;
import tocsin.response.service.Service;
import tocsin.response.words.PolicyId;
import tocsin.response.words.ScheduleId;

/// Who asks whom.
final class PolicyUses {
  private PolicyUses() {}

  /// Policies that ask a schedule; those that some service uses.
  static List<EscalationPolicy> of(Directory directory, ScheduleId schedule) {
    var target = new Target.ToSchedule(schedule);
    return directory.services().stream()
        .flatMap(s -> s.policy().stream())
        .distinct()
        .sorted()
        .flatMap(p -> directory.policy(p).stream())
        .filter(p -> p.steps().stream().anyMatch(s -> s.targets().contains(target)))
        .toList();
  }

  static List<Service> of(Directory directory, PolicyId policy) {
    return directory.services().stream()
        .filter(s -> s.policy().filter(policy::equals).isPresent())
        .toList();
  }
}
