package tocsin.response.incident;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import tocsin.response.words.Actor;
import tocsin.response.words.Fact;
import tocsin.response.words.IncidentId;
import tocsin.response.words.ServiceId;
import tocsin.response.words.Severity;
import tocsin.response.words.Urgency;
import tocsin.response.words.UserId;

/// What can happen to an incident.
public sealed interface IncidentFact extends Fact {
  IncidentId incident();

  /// The first alert of a failure.
  ///
  /// @param group what alerts have in common that join it, as the rule of its service names it
  record Opened(
      IncidentId incident,
      int number,
      ServiceId service,
      String title,
      Severity severity,
      Urgency urgency,
      Timers timers,
      Alert alert,
      Optional<String> group)
      implements IncidentFact {
    public Opened {
      // Incidents that opened before there were groups have none.
      group = Objects.requireNonNullElse(group, Optional.empty());
    }
  }

  /// Another alert of the same failure, or one that had closed and is back.
  ///
  /// @param because by which rule it joined, if by one that counts time or content
  record AlertJoined(IncidentId incident, Alert alert, Optional<String> because)
      implements IncidentFact {
    public AlertJoined {
      // Alerts that joined before there were such rules give no reason.
      because = Objects.requireNonNullElse(because, Optional.empty());
    }
  }

  /// An open alert was sent again; nobody is paged for it.
  ///
  /// @param text what the sender says now, when it says something else than before
  record AlertRepeated(IncidentId incident, String key, Optional<AlertText> text)
      implements IncidentFact {}

  /// The sender says that this alert is over.
  record AlertClosed(IncidentId incident, String key, Actor by) implements IncidentFact {}

  /// @param via the channel, such as `page`, `email`, `api`
  record Acknowledged(IncidentId incident, Actor by, String via) implements IncidentFact {}

  /// Somebody took an acknowledgement back. When nobody else holds the incident, a [Retriggered]
  /// follows in the same breath and paging begins again.
  record AcknowledgementUndone(IncidentId incident, Actor by) implements IncidentFact {}

  /// Nobody holds it any more: an acknowledgement ran out, or somebody escalated or reassigned it.
  record Retriggered(IncidentId incident, Actor by, String because) implements IncidentFact {}

  record Mitigated(IncidentId incident, Actor by, String text) implements IncidentFact {}

  record Resolved(IncidentId incident, Actor by, String text) implements IncidentFact {}

  record Reopened(IncidentId incident, Actor by, String reason) implements IncidentFact {}

  record SeverityChanged(IncidentId incident, Severity from, Severity to, Actor by, String why)
      implements IncidentFact {}

  /// It becomes quieter or louder. While somebody holds it, nobody is paged for that.
  record UrgencyChanged(IncidentId incident, Urgency from, Urgency to, Actor by, String because)
      implements IncidentFact {}

  /// Whoever holds it has quiet until then; then it is triggered again.
  record Snoozed(IncidentId incident, Actor by, Instant until) implements IncidentFact {}

  /// Somebody who was asked for help says whether they come.
  record ResponderAnswered(IncidentId incident, UserId user, boolean accepted)
      implements IncidentFact {}

  record Noted(IncidentId incident, Actor by, String text, boolean pinned)
      implements IncidentFact {}

  record StatusUpdated(IncidentId incident, Actor by, String text) implements IncidentFact {}

  /// @param role `lead`, `communications`, `scribe`, or a word of the organisation's own
  record RoleAssigned(IncidentId incident, String role, UserId user, Actor by)
      implements IncidentFact {}

  /// @param relation `caused by`, `relates to`
  record Linked(
      IncidentId incident, IncidentId other, String relation, String because, Optional<Actor> by)
      implements IncidentFact {}
}
