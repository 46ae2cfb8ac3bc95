package tocsin.edge.pagerduty;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import tocsin.response.oncall.Schedule;
import tocsin.response.paging.EscalationPolicy;
import tocsin.response.words.UserId;

/// One person on one level of a policy.
///
/// @param level counted from 1
/// @param schedule that says so; empty when the policy names the person
record RestOncall(
    EscalationPolicy policy, int level, Optional<Schedule> schedule, UserId user, Bounds bounds) {
  /// When it begins and ends; empty for always.
  record Bounds(Optional<Instant> from, Optional<Instant> until) {}

  static RestOncall always(EscalationPolicy policy, int level, UserId user) {
    var bounds = new Bounds(Optional.empty(), Optional.empty());
    return new RestOncall(policy, level, Optional.empty(), user, bounds);
  }

  /// What `earliest` wants to see once.
  String place() {
    return policy.id() + " " + level + " " + user;
  }

  /// As PagerDuty writes it.
  ///
  /// @param person how the user is written
  Map<String, Object> form(Map<String, Object> person) {
    var form = new LinkedHashMap<String, Object>();
    form.put(
        "escalation_policy",
        RestForms.reference(policy.id().value(), "escalation_policy_reference", policy.name()));
    form.put("escalation_level", level);
    form.put(
        "schedule",
        schedule
            .map(s -> RestForms.reference(s.id().value(), "schedule_reference", s.name()))
            .orElse(null));
    form.put("user", person);
    form.put("start", bounds.from().map(Instant::toString).orElse(null));
    form.put("end", bounds.until().map(Instant::toString).orElse(null));
    return form;
  }
}
