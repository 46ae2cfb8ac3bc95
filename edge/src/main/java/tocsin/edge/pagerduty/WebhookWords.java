package tocsin.edge.pagerduty;

import java.util.Optional;
import tocsin.response.incident.IncidentFact;
import tocsin.response.paging.PagingFact;
import tocsin.response.paging.Run;
import tocsin.response.words.Actor;
import tocsin.response.words.Fact;
import tocsin.response.words.IncidentId;

/// Which event of webhooks v3 a fact is; most are none. Pure.
///
/// @param type without `incident.`
record WebhookWords(IncidentId incident, String type, Optional<Actor> by) {
  static Optional<WebhookWords> of(Fact fact) {
    return switch (fact) {
      case IncidentFact i -> of(i);
      case PagingFact.RunStarted s -> started(s);
      case PagingFact.LevelEntered l when l.level() > 1 || l.round() > 0 ->
          Optional.of(new WebhookWords(l.incident(), "escalated", Optional.empty()));
      default -> Optional.empty();
    };
  }

  private static Optional<WebhookWords> of(IncidentFact fact) {
    return switch (fact) {
      case IncidentFact.Opened o ->
          Optional.of(new WebhookWords(o.incident(), "triggered", Optional.empty()));
      case IncidentFact.Acknowledged a -> by(a, "acknowledged", a.by());
      case IncidentFact.Retriggered r -> by(r, "unacknowledged", r.by());
      case IncidentFact.Resolved r -> by(r, "resolved", r.by());
      case IncidentFact.Reopened r -> by(r, "reopened", r.by());
      case IncidentFact.SeverityChanged s -> by(s, "priority_updated", s.by());
      case IncidentFact.Noted n -> by(n, "annotated", n.by());
      case IncidentFact.StatusUpdated s -> by(s, "status_update_published", s.by());
      case IncidentFact.ResponderAnswered r ->
          by(r, "responder.replied", new Actor.Person(r.user()));
      // PagerDuty tells of none of these.
      case IncidentFact.AlertJoined j -> Optional.empty();
      case IncidentFact.AlertRepeated r -> Optional.empty();
      case IncidentFact.AlertClosed c -> Optional.empty();
      case IncidentFact.AcknowledgementUndone u -> Optional.empty();
      case IncidentFact.Mitigated m -> Optional.empty();
      case IncidentFact.UrgencyChanged u -> Optional.empty();
      case IncidentFact.Snoozed s -> Optional.empty();
      case IncidentFact.RoleAssigned r -> Optional.empty();
      case IncidentFact.Linked l -> Optional.empty();
    };
  }

  /// The first run of an incident is part of its opening, a later one a change of hands.
  private static Optional<WebhookWords> started(PagingFact.RunStarted s) {
    boolean first = s.run().value().endsWith("-r1");
    return switch (s.source()) {
      case Run.Source.OwnPolicy p when first -> Optional.empty();
      case Run.Source.OwnPolicy p ->
          Optional.of(new WebhookWords(s.incident(), "delegated", Optional.empty()));
      case Run.Source.Direct d when first -> Optional.empty();
      case Run.Source.Direct d -> added(s, "reassigned", d.by());
      case Run.Source.PulledIn p -> added(s, "responder.added", p.by());
      case Run.Source.Asked a -> added(s, "responder.added", a.by());
    };
  }

  private static Optional<WebhookWords> by(IncidentFact fact, String type, Actor by) {
    return Optional.of(new WebhookWords(fact.incident(), type, Optional.of(by)));
  }

  private static Optional<WebhookWords> added(PagingFact.RunStarted s, String type, Actor by) {
    return Optional.of(new WebhookWords(s.incident(), type, Optional.of(by)));
  }
}
