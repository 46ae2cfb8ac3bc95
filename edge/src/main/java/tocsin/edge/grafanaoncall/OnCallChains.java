package tocsin.edge.grafanaoncall;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import tocsin.response.document.Kind;
import tocsin.response.moving.Arrivals;
import tocsin.response.moving.Export;
import tocsin.response.moving.Forms;
import tocsin.response.moving.HereIds;
import tocsin.response.moving.Packing;
import tocsin.response.moving.Part;
import tocsin.response.paging.EscalationPolicy;

/// Escalation chains as policies.
final class OnCallChains {
  private final Packing packing;
  private final Arrivals people;
  private final OnCallSchedules schedules;

  OnCallChains(Packing packing, Arrivals people, OnCallSchedules schedules) {
    this.packing = packing;
    this.people = people;
    this.schedules = schedules;
  }

  void read(Export export) {
    List<Part> all = export.each("escalation_policies");
    for (Part chain : export.each("escalation_chains")) {
      List<Part> steps =
          all.stream()
              .filter(p -> p.text("escalation_chain_id").equals(chain.text("id")))
              .sorted(Comparator.comparing(p -> p.number("position").orElse(0L)))
              .toList();
      chain(chain, steps);
    }
  }

  private void chain(Part chain, List<Part> parts) {
    OnCallSteps steps = new OnCallSteps(packing, chain.text("name"));
    for (Part part : parts) {
      switch (part.text("type")) {
        case "wait" -> steps.wait(part);
        case "repeat_escalation" -> steps.repeat();
        case "notify_persons" -> steps.tell(part, users(part, "persons_to_notify"), false);
        case "notify_person_next_each_time" ->
            steps.tell(part, users(part, "persons_to_notify_next_each_time"), true);
        case "notify_on_call_from_schedule" -> steps.tell(part, ofSchedule(part), false);
        default ->
            packing.left(
                part,
                chain.text("name"),
                "step '" + part.text("type") + "'",
                "say it another way here, or leave it");
      }
    }
    Map<String, Object> body = Forms.named(HereIds.of(chain.text("id")), chain.text("name"));
    body.put("repeats", steps.repeats());
    body.put("steps", steps.all());
    packing.add(chain, Kind.POLICY, body, EscalationPolicy::parse);
  }

  private List<Map<String, String>> users(Part part, String field) {
    return part.texts(field).stream()
        .map(u -> Map.of("user", people.of(part, u, u).value()))
        .toList();
  }

  private List<Map<String, String>> ofSchedule(Part part) {
    return schedules.of(part.text("notify_on_call_from_schedule")).stream()
        .map(s -> Map.of("schedule", s.value()))
        .toList();
  }
}
