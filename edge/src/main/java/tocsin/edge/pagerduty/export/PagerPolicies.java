package tocsin.edge.pagerduty.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tocsin.response.document.Kind;
import tocsin.response.moving.Arrivals;
import tocsin.response.moving.Forms;
import tocsin.response.moving.HereIds;
import tocsin.response.moving.Packing;
import tocsin.response.moving.Part;
import tocsin.response.paging.EscalationPolicy;

/// Escalation policies.
final class PagerPolicies {
  private static final long MOST_REPEATS = 9;

  private final Packing packing;
  private final Arrivals people;

  PagerPolicies(Packing packing, Arrivals people) {
    this.packing = packing;
    this.people = people;
  }

  void read(List<Part> policies) {
    policies.forEach(this::policy);
  }

  private void policy(Part policy) {
    Map<String, Object> body = Forms.named(HereIds.of(policy.text("id")), policy.text("name"));
    long loops = policy.number("num_loops").orElse(0L);
    if (loops > MOST_REPEATS) {
      packing.left(
          policy, policy.text("name"), loops + " repeats", "it has " + MOST_REPEATS + " here");
    }
    body.put("repeats", Math.clamp(loops, 0, MOST_REPEATS));
    List<Map<String, Object>> steps = new ArrayList<>();
    for (Part rule : policy.list("escalation_rules")) {
      step(policy, rule).ifPresent(steps::add);
    }
    body.put("steps", steps);
    packing.add(policy, Kind.POLICY, body, EscalationPolicy::parse);
  }

  private Optional<Map<String, Object>> step(Part policy, Part rule) {
    List<Map<String, String>> targets = new ArrayList<>();
    for (Part target : rule.list("targets")) {
      target(policy, target).ifPresent(targets::add);
    }
    if (targets.isEmpty()) {
      packing.left(
          rule, policy.text("name"), "a rule without targets", "give the policy another step");
      return Optional.empty();
    }
    String strategy = rule.in("escalation_rule_assignment_strategy").text("type");
    return Optional.of(
        Map.of(
            "delay",
            rule.number("escalation_delay_in_minutes").orElse(30L) + "m",
            "strategy",
            strategy.equals("round_robin") ? "round_robin" : "everybody",
            "targets",
            targets));
  }

  private Optional<Map<String, String>> target(Part policy, Part target) {
    String type = target.text("type").replaceFirst("_reference$", "");
    String id = target.text("id");
    if (type.equals("user")) {
      return Optional.of(Map.of("user", people.of(target, id, target.text("summary")).value()));
    }
    if (type.equals("schedule") && packing.has(Kind.SCHEDULE, HereIds.of(id))) {
      return Optional.of(Map.of("schedule", HereIds.of(id)));
    }
    packing.left(
        target,
        policy.text("name"),
        "its target " + type + " '" + target.text("summary") + "' (" + id + ") did not come over",
        "give the step another target");
    return Optional.empty();
  }
}
