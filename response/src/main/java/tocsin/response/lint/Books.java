package tocsin.response.lint;

import java.util.List;
import java.util.Map;
import tocsin.response.oncall.Schedule;
import tocsin.response.paging.EscalationPolicy;
import tocsin.response.people.User;
import tocsin.response.service.Service;

/// What is looked at.
///
/// @param monitors those that are switched on
/// @param proofs of ways on which something is known; others never carried a page
public record Books(
    List<User> users,
    List<Schedule> schedules,
    List<EscalationPolicy> policies,
    List<Service> services,
    List<WatchedMonitor> monitors,
    Map<Way, Proof> proofs) {
  public Books {
    users = List.copyOf(users);
    schedules = List.copyOf(schedules);
    policies = List.copyOf(policies);
    services = List.copyOf(services);
    monitors = List.copyOf(monitors);
    proofs = Map.copyOf(proofs);
  }
}
