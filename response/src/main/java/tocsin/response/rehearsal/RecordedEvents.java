package tocsin.response.rehearsal;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import tocsin.ground.json.Fields;
import tocsin.response.desk.Action;
import tocsin.response.desk.Input;
import tocsin.response.words.Actor;
import tocsin.response.words.IncidentId;
import tocsin.response.words.PolicyId;
import tocsin.response.words.Urgency;
import tocsin.response.words.UserId;

/// Events of a scenario as inputs of the product. Incidents go by their number, 1 for the first.
final class RecordedEvents {
  private static final int MOST_INCIDENTS = 100_000;
  private static final double LONGEST_SNOOZE = 31 * 86_400.0;

  private RecordedEvents() {}

  static Optional<Cue> cue(long second, String type, Fields f) {
    String by = f.optional("by", t -> t).orElse("");
    return input(second, type, f, by).map(i -> new Cue(second, type, by, i));
  }

  private static Optional<Input> input(long second, String type, Fields f, String by) {
    return switch (type) {
      case "trigger", "event_acknowledge", "event_resolve" -> RecordedAlerts.input(type, second, f);
      default -> {
        Optional<IncidentId> incident = incident(f, "incident");
        Optional<Action> action = action(type, f);
        yield incident.isPresent() && action.isPresent()
            ? Optional.of(new Input.Act(incident.get(), actor(type, f, by), action.get()))
            : Optional.empty();
      }
    };
  }

  private static Optional<Action> action(String type, Fields f) {
    return switch (type) {
      case "ack" -> Optional.of(new Action.Acknowledge("rehearsal"));
      case "resolve" -> Optional.of(new Action.Resolve(""));
      case "snooze" ->
          f.number("seconds", 1, LONGEST_SNOOZE)
              .map(s -> new Action.Snooze(Duration.ofSeconds(s.longValue())));
      case "escalate" ->
          Optional.of(
              f.number("level", 1, MOST_INCIDENTS)
                  .<Action>map(l -> new Action.EscalateTo(l.intValue()))
                  .orElseGet(Action.Escalate::new));
      case "reassign" -> reassign(f);
      case "add_responder" ->
          f.required("user", UserId::new).map(u -> new Action.AddResponder(u, ""));
      case "responder_reply" ->
          f.required("answer", t -> t).map(a -> new Action.AnswerRequest(a.startsWith("accept")));
      case "urgency" ->
          f.required("to", t -> t)
              .flatMap(t -> f.choice("to", Urgency.class))
              .map(u -> new Action.SetUrgency(u, ""));
      case "merge" -> incident(f, "into").map(Action.MergeInto::new);
      default -> {
        f.fault(
            "type",
            "'"
                + type
                + "' (expected: trigger, event_acknowledge, event_resolve, ack, resolve, snooze,"
                + " escalate, reassign, add_responder, responder_reply, urgency or merge)");
        yield Optional.empty();
      }
    };
  }

  private static Optional<Action> reassign(Fields f) {
    Optional<PolicyId> policy = f.optional("policy", PolicyId::new);
    List<UserId> users = f.list("users", UserId::new);
    if (policy.isPresent() == !users.isEmpty()) {
      f.fault("", "neither or both of users and policy (expected: one of them)");
      return Optional.empty();
    }
    return policy
        .<Action>map(Action.ReassignToPolicy::new)
        .or(() -> Optional.of(new Action.Reassign(users)));
  }

  private static Actor actor(String type, Fields f, String by) {
    String who = type.equals("responder_reply") ? f.optional("user", t -> t).orElse(by) : by;
    return who.isEmpty()
        ? new Actor.Outside("rehearsal")
        : f.optional(who.equals(by) ? "by" : "user", UserId::new)
            .<Actor>map(Actor.Person::new)
            .orElse(new Actor.Outside("rehearsal"));
  }

  private static Optional<IncidentId> incident(Fields f, String name) {
    Optional<String> given = f.required(name, t -> t);
    return given
        .flatMap(g -> f.number(name, 1, MOST_INCIDENTS))
        .map(n -> new IncidentId("INC-" + n.intValue()));
  }
}
