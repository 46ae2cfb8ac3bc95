package tocsin.edge.opsgenie.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import tocsin.response.document.Kind;
import tocsin.response.moving.Forms;
import tocsin.response.moving.HereIds;
import tocsin.response.moving.Packing;
import tocsin.response.moving.Part;
import tocsin.response.paging.EscalationPolicy;

/// Escalations. Rules there say how long after the alert they come, steps here how long they wait.
final class GeniePolicies {
  private static final long MOST_REPEATS = 9;
  private static final long LAST_WAIT = 30;

  private final Packing packing;
  private final GenieTeams teams;
  private final GenieSchedules schedules;

  GeniePolicies(Packing packing, GenieTeams teams, GenieSchedules schedules) {
    this.packing = packing;
    this.teams = teams;
    this.schedules = schedules;
  }

  void read(List<Part> escalations) {
    escalations.forEach(this::escalation);
  }

  private void escalation(Part escalation) {
    String name = escalation.text("name");
    TreeMap<Long, List<Map<String, String>>> byDelay = new TreeMap<>();
    for (Part rule : escalation.list("rules")) {
      List<Map<String, String>> targets = targets(rule, rule.in("recipient"), name);
      if (!targets.isEmpty()) {
        byDelay
            .computeIfAbsent(GenieTimes.minutes(rule.in("delay")), d -> new ArrayList<>())
            .addAll(targets);
      }
    }
    if (!byDelay.isEmpty() && byDelay.firstKey() > 0) {
      packing.attention(
          escalation,
          name,
          "waits " + byDelay.firstKey() + " minutes before it tells anybody",
          "here the first step is told at once");
    }
    Part repeat = escalation.in("repeat");
    Map<String, Object> body = Forms.named(HereIds.of(escalation.text("id")), name);
    long count = repeat.number("count").orElse(0L);
    if (count > MOST_REPEATS) {
      packing.left(escalation, name, count + " repeats", "it has " + MOST_REPEATS + " here");
    }
    body.put("repeats", Math.clamp(count, 0, MOST_REPEATS));
    body.put("steps", steps(byDelay, repeat.number("waitInterval").orElse(0L)));
    packing.add(escalation, Kind.POLICY, body, EscalationPolicy::parse);
  }

  private static List<Map<String, Object>> steps(
      NavigableMap<Long, List<Map<String, String>>> byDelay, long lastWait) {
    List<Map<String, Object>> steps = new ArrayList<>();
    byDelay.forEach((delay, targets) -> {
      long wait =
          Optional.ofNullable(byDelay.higherKey(delay))
              .map(next -> next - delay)
              .orElse(lastWait > 0 ? lastWait : LAST_WAIT);
      steps.add(Map.of("delay", wait + "m", "targets", targets.stream().distinct().toList()));
    });
    return steps;
  }

  private List<Map<String, String>> targets(Part rule, Part recipient, String name) {
    String how = rule.text("notifyType");
    if (!List.of("", "default", "all", "users").contains(how)) {
      packing.left(
          rule,
          name,
          "telling '" + how + "' of " + recipient.text("type"),
          "who is on call is told");
    }
    if (rule.text("condition").equals("if-not-closed")) {
      packing.left(
          rule, name, "a rule that goes on after an acknowledgement", "an answer ends it here");
    }
    List<Map<String, String>> targets = new ArrayList<>();
    switch (recipient.text("type")) {
      case "user" -> targets.add(Map.of("user", teams.user(recipient).value()));
      case "schedule" -> targets.addAll(ofSchedule(recipient.text("id")));
      case "team" ->
          teams.members(recipient.text("id")).forEach(u -> targets.add(Map.of("user", u.value())));
      default -> {}
    }
    if (targets.isEmpty()) {
      packing.left(
          rule,
          name,
          "its target "
              + recipient.text("type")
              + " '"
              + recipient.text("name")
              + "' did not come over",
          "give the step another target");
    }
    return targets;
  }

  private List<Map<String, String>> ofSchedule(String theirs) {
    return schedules.of(theirs).stream().map(s -> Map.of("schedule", s.value())).toList();
  }

  /// A policy for a schedule that a team's routing rule names directly.
  ///
  /// @return its id; empty when the schedule did not come over
  Optional<String> forSchedule(Part rule, String theirs, String name) {
    String id = "schedule-" + HereIds.of(theirs);
    if (ofSchedule(theirs).isEmpty()) {
      return Optional.empty();
    }
    if (!packing.has(Kind.POLICY, id)) {
      Map<String, Object> body = Forms.named(id, name);
      body.put("steps", List.of(Map.of("delay", LAST_WAIT + "m", "targets", ofSchedule(theirs))));
      packing.add(rule, Kind.POLICY, body, EscalationPolicy::parse);
    }
    return Optional.of(id);
  }
}
