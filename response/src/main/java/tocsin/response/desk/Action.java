package tocsin.response.desk;

import java.time.Duration;
import java.util.List;
import tocsin.response.words.IncidentId;
import tocsin.response.words.PolicyId;
import tocsin.response.words.Severity;
import tocsin.response.words.Urgency;
import tocsin.response.words.UserId;

/// What a person or a program can do to an incident.
public sealed interface Action {
  /// @param via the channel, such as `page`, `email`, `api`
  record Acknowledge(String via) implements Action {}

  /// Takes the own acknowledgement back: it was pressed by mistake.
  record UndoAcknowledge() implements Action {}

  record Mitigate(String text) implements Action {}

  record Resolve(String text) implements Action {}

  record Reopen(String reason) implements Action {}

  record Note(String text, boolean pinned) implements Action {}

  record UpdateStatus(String text) implements Action {}

  record SetSeverity(Severity to, String why) implements Action {}

  record AssignRole(String role, UserId user) implements Action {}

  /// The next step of the policy takes over now.
  record Escalate() implements Action {}

  /// This step of the policy takes over now.
  ///
  /// @param level counted from 1
  record EscalateTo(int level) implements Action {}

  /// Whoever holds it has quiet for so long.
  record Snooze(Duration time) implements Action {}

  record SetUrgency(Urgency to, String why) implements Action {}

  /// It is the same failure as another incident, which goes on.
  record MergeInto(IncidentId into) implements Action {}

  /// Whoever was asked for help says whether they come.
  record AnswerRequest(boolean accepted) implements Action {}

  /// Given to another policy, which begins at its first step.
  record ReassignToPolicy(PolicyId policy) implements Action {}

  /// Given to these people directly; it does not escalate from then on.
  record Reassign(List<UserId> users) implements Action {
    public Reassign {
      users = List.copyOf(users);
    }
  }

  /// Asks one person for help, whatever the state of the incident.
  record AddResponder(UserId user, String message) implements Action {}

  /// Asks whoever is on call in another policy for help.
  record PullIn(PolicyId policy, String message) implements Action {}
}
