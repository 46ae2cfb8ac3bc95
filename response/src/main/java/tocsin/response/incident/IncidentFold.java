package tocsin.response.incident;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import tocsin.response.words.Actor;
import tocsin.response.words.Urgency;

/// Folds one fact into one incident. Pure.
final class IncidentFold {
  private IncidentFold() {}

  static Incident open(IncidentFact.Opened o, Instant at) {
    return new Incident(
        o.incident(),
        o.number(),
        o.service(),
        o.title(),
        o.severity(),
        o.urgency(),
        Status.TRIGGERED,
        o.timers(),
        List.of(o.alert()),
        List.of(),
        Map.of(),
        List.of(),
        Milestones.of(at));
  }

  static Incident fold(Incident i, IncidentFact fact, Instant at) {
    Milestones m = i.milestones();
    return switch (fact) {
      case IncidentFact.Opened o -> open(o, at);
      case IncidentFact.AlertJoined j -> alerts(i, Alerts.of(i.alerts()).with(j.alert()));
      case IncidentFact.AlertRepeated r ->
          alerts(i, changed(i, r.key(), a -> r.text().map(a::retold).orElseGet(a::repeated)));
      case IncidentFact.AlertClosed c -> alerts(i, changed(i, c.key(), a -> a.closed(at)));
      case IncidentFact.Acknowledged a ->
          state(i, Status.ACKNOWLEDGED, holding(i, a.by()), m.acknowledged(at));
      case IncidentFact.AcknowledgementUndone u -> let(i, u.by());
      case IncidentFact.Retriggered t -> state(i, Status.TRIGGERED, List.of(), m.unheld());
      case IncidentFact.Mitigated t ->
          state(i, Status.MITIGATED, i.acknowledgedBy(), m.mitigated(at));
      case IncidentFact.Resolved r -> state(i, Status.RESOLVED, i.acknowledgedBy(), m.resolved(at));
      case IncidentFact.Reopened r ->
          state(i, Status.ACKNOWLEDGED, List.of(r.by()), m.reopened(at));
      case IncidentFact.Snoozed s -> state(i, i.status(), i.acknowledgedBy(), m.snoozed(s.until()));
      case IncidentFact.UrgencyChanged u -> urgency(i, u.to(), m.urgency(at));
      case IncidentFact.ResponderAnswered r -> i;
      case IncidentFact.SeverityChanged s -> severity(i, s);
      case IncidentFact.RoleAssigned r -> role(i, r);
      case IncidentFact.Linked l -> link(i, l);
      case IncidentFact.Noted n -> i;
      case IncidentFact.StatusUpdated s -> i;
    };
  }

  /// One holder less. An only acknowledgement that was taken back never counted: not for the time
  /// it took to answer, and not against a monitor that recovers.
  private static Incident let(Incident i, Actor by) {
    Milestones m = i.milestones();
    List<Actor> left = i.acknowledgedBy().stream().filter(a -> !a.equals(by)).toList();
    boolean only = left.isEmpty() && m.acknowledgement().equals(m.firstAcknowledged());
    Milestones after = left.isEmpty() ? m.unacknowledged(only) : m;
    return state(i, i.status(), left, after);
  }

  private static List<Actor> holding(Incident i, Actor by) {
    if (i.acknowledgedBy().contains(by)) {
      return i.acknowledgedBy();
    }
    List<Actor> more = new ArrayList<>(i.acknowledgedBy());
    more.add(by);
    return more;
  }

  private static List<Alert> changed(Incident i, String key, UnaryOperator<Alert> how) {
    return Alerts.of(i.alerts()).changed(key, how);
  }

  private static Incident alerts(Incident i, List<Alert> alerts) {
    return new Incident(
        i.id(),
        i.number(),
        i.service(),
        i.title(),
        i.severity(),
        i.urgency(),
        i.status(),
        i.timers(),
        alerts,
        i.acknowledgedBy(),
        i.roles(),
        i.links(),
        i.milestones());
  }

  private static Incident state(Incident i, Status status, List<Actor> holders, Milestones m) {
    return new Incident(
        i.id(),
        i.number(),
        i.service(),
        i.title(),
        i.severity(),
        i.urgency(),
        status,
        i.timers(),
        i.alerts(),
        holders,
        i.roles(),
        i.links(),
        m);
  }

  private static Incident urgency(Incident i, Urgency to, Milestones m) {
    return new Incident(
        i.id(),
        i.number(),
        i.service(),
        i.title(),
        i.severity(),
        to,
        i.status(),
        i.timers(),
        i.alerts(),
        i.acknowledgedBy(),
        i.roles(),
        i.links(),
        m);
  }

  private static Incident severity(Incident i, IncidentFact.SeverityChanged s) {
    return new Incident(
        i.id(),
        i.number(),
        i.service(),
        i.title(),
        s.to(),
        i.urgency(),
        i.status(),
        i.timers(),
        i.alerts(),
        i.acknowledgedBy(),
        i.roles(),
        i.links(),
        i.milestones());
  }

  private static Incident role(Incident i, IncidentFact.RoleAssigned r) {
    var roles = new TreeMap<>(i.roles());
    roles.put(r.role(), r.user());
    return new Incident(
        i.id(),
        i.number(),
        i.service(),
        i.title(),
        i.severity(),
        i.urgency(),
        i.status(),
        i.timers(),
        i.alerts(),
        i.acknowledgedBy(),
        roles,
        i.links(),
        i.milestones());
  }

  private static Incident link(Incident i, IncidentFact.Linked l) {
    List<Incident.Link> links = new ArrayList<>(i.links());
    links.removeIf(k -> k.other().equals(l.other()));
    links.add(new Incident.Link(l.other(), l.relation(), l.because()));
    return new Incident(
        i.id(),
        i.number(),
        i.service(),
        i.title(),
        i.severity(),
        i.urgency(),
        i.status(),
        i.timers(),
        i.alerts(),
        i.acknowledgedBy(),
        i.roles(),
        links,
        i.milestones());
  }
}
