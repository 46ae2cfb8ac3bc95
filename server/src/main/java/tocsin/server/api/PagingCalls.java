package tocsin.server.api;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import tocsin.ground.json.Fields;
import tocsin.ground.time.Spans;
import tocsin.response.desk.Action;
import tocsin.response.words.IncidentId;
import tocsin.response.words.PolicyId;
import tocsin.response.words.Urgency;
import tocsin.response.words.UserId;

/// What can be done about the paging of an incident.
final class PagingCalls {
  private static final int MOST_LEVELS = 100;

  /// Makes an endpoint of a verb.
  interface Acts {
    Endpoint act(
        String verb, String summary, List<DescribedField> body, Function<Fields, Action> action);
  }

  private PagingCalls() {}

  static List<Endpoint> endpoints(Acts acts) {
    return List.of(
        acts.act(
            "escalate",
            "The next step of the policy takes over now, or the one that is named",
            List.of(new DescribedField("level", "integer", false, "the step, 1 for the first")),
            PagingCalls::escalate),
        acts.act(
            "reassign",
            "Gives it to these people, or to another policy",
            List.of(
                new DescribedField("users", "array", false, "ids of users"),
                DescribedField.may("policy", "id of a policy, in place of users")),
            PagingCalls::reassign),
        acts.act(
            "snooze",
            "Quiet for whoever holds it; then it is triggered again",
            List.of(DescribedField.must("for", "how long, such as 30m; at most 7d")),
            PagingCalls::snooze),
        acts.act(
            "urgency",
            "Makes it louder or quieter",
            List.of(
                DescribedField.must("to", "high or low"), DescribedField.may("why", "the reason")),
            PagingCalls::urgency),
        acts.act(
            "merge",
            "It is the same failure as another incident, which goes on; this one is over",
            List.of(DescribedField.must("into", "id of the other incident")),
            PagingCalls::merge),
        acts.act(
            "answer",
            "Whoever was asked for help says whether they come",
            List.of(new DescribedField("accepted", "boolean", true, "true to come")),
            PagingCalls::answer));
  }

  private static Action escalate(Fields f) {
    Optional<Double> level = f.number("level", 1, MOST_LEVELS);
    f.check("escalate");
    return level
        .<Action>map(l -> new Action.EscalateTo(l.intValue()))
        .orElseGet(Action.Escalate::new);
  }

  private static Action reassign(Fields f) {
    List<UserId> users = f.list("users", UserId::new);
    Optional<PolicyId> policy = f.optional("policy", PolicyId::new);
    if (users.isEmpty() == policy.isEmpty()) {
      f.fault("users", "neither or both of users and policy (expected: one of them)");
    }
    f.check("reassign");
    return policy
        .<Action>map(Action.ReassignToPolicy::new)
        .orElseGet(() -> new Action.Reassign(users));
  }

  private static Action snooze(Fields f) {
    Optional<Duration> time = f.required("for", Spans::parse);
    f.check("snooze");
    return new Action.Snooze(time.orElseThrow());
  }

  private static Action urgency(Fields f) {
    Optional<Urgency> to = f.required("to", t -> t).flatMap(t -> f.choice("to", Urgency.class));
    String why = f.optional("why", t -> t).orElse("");
    f.check("urgency");
    return new Action.SetUrgency(to.orElseThrow(), why);
  }

  private static Action merge(Fields f) {
    Optional<IncidentId> into = f.required("into", IncidentId::new);
    f.check("merge");
    return new Action.MergeInto(into.orElseThrow());
  }

  private static Action answer(Fields f) {
    Optional<Boolean> accepted = f.required("accepted", t -> t).flatMap(t -> f.flag("accepted"));
    f.check("answer");
    return new Action.AnswerRequest(accepted.orElseThrow());
  }
}
