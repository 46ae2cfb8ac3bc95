package tocsin.response.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import tocsin.response.change.Change;
import tocsin.response.incident.IncidentFact;
import tocsin.response.monitor.MonitorFact;
import tocsin.response.paging.Assignment;
import tocsin.response.paging.Page;
import tocsin.response.paging.PagingFact;
import tocsin.response.paging.Run;
import tocsin.response.review.ReviewFact;
import tocsin.response.words.Actor;

/// Puts facts into words for the timeline. The sentences tell what happened, never whose fault it
/// was.
final class Timeline {
  /// A line without its time and number.
  record Line(String kind, String actor, String text, Map<String, String> of) {}

  private static final String US = "Tocsin";

  private Timeline() {}

  static List<Line> of(IncidentFact fact) {
    return switch (fact) {
      case IncidentFact.Opened o -> opened(o);
      case IncidentFact.AlertJoined j ->
          one("alert_joined", j.alert().source(), joined(j), key(j.alert().key()));
      case IncidentFact.AlertRepeated r -> List.of();
      case IncidentFact.AlertClosed c ->
          c.by() instanceof Actor.OfMonitor
              ? List.of()
              : one("alert_closed", c.by(), "Alert over: " + c.key(), key(c.key()));
      case IncidentFact.Acknowledged a ->
          one("acknowledged", a.by(), "Acknowledged through " + a.via(), user(a.by()));
      case IncidentFact.AcknowledgementUndone u ->
          one("acknowledgement_undone", u.by(), "Took the acknowledgement back", user(u.by()));
      case IncidentFact.Retriggered r ->
          one("retriggered", r.by(), "Triggered again: " + r.because(), Map.of());
      case IncidentFact.Mitigated m ->
          one("mitigated", m.by(), "Mitigated. " + m.text(), user(m.by()));
      case IncidentFact.Resolved r ->
          one("resolved", r.by(), "Resolved. " + r.text(), user(r.by()));
      case IncidentFact.Reopened r -> one("reopened", r.by(), r.reason(), user(r.by()));
      case IncidentFact.SeverityChanged s ->
          one(
              "severity_changed",
              s.by(),
              "From " + s.from() + " to " + s.to() + ". " + s.why(),
              Map.of("severity", s.to().name()));
      case IncidentFact.UrgencyChanged u ->
          one(
              "urgency_changed",
              u.by(),
              "Urgency is " + u.to().word() + " now. " + u.because(),
              Map.of("urgency", u.to().word()));
      case IncidentFact.Snoozed s ->
          one("snoozed", s.by(), "Quiet until " + s.until(), user(s.by()));
      case IncidentFact.ResponderAnswered r ->
          List.of(
              new Line(
                  r.accepted() ? "responder_accepted" : "responder_declined",
                  r.user().value(),
                  r.accepted() ? "Comes to help" : "Cannot come to help",
                  Map.of("user", r.user().value())));
      case IncidentFact.Noted n ->
          one(n.pinned() ? "note_pinned" : "note", n.by(), n.text(), user(n.by()));
      case IncidentFact.StatusUpdated s -> one("status_update", s.by(), s.text(), user(s.by()));
      case IncidentFact.RoleAssigned r ->
          one(
              "role_assigned",
              r.by(),
              r.user() + " is " + r.role(),
              Map.of("user", r.user().value()));
      case IncidentFact.Linked l ->
          one(
              "linked",
              l.by().orElse(new Actor.Tocsin()),
              l.relation() + " " + l.other() + ": " + l.because(),
              Map.of("incident", l.other().value()));
    };
  }

  private static String joined(IncidentFact.AlertJoined j) {
    return j.alert().summary() + j.because().map(b -> " (joined because " + b + ")").orElse("");
  }

  private static List<Line> opened(IncidentFact.Opened o) {
    return one("incident_opened", o.alert().source(), o.title(), key(o.alert().key()));
  }

  /// @param page the page that the fact is about, as it stands now
  static List<Line> of(PagingFact fact, Optional<Page> page) {
    return switch (fact) {
      case PagingFact.RunStarted r -> started(r);
      case PagingFact.LevelEntered l -> entered(l);
      case PagingFact.NobodyOnCall n -> List.of(nobody(n));
      case PagingFact.Exhausted e ->
          us("escalation_exhausted", "Nobody could be reached: " + e.because(), Map.of());
      case PagingFact.RunStopped r ->
          us("paging_stopped", "Paging stopped: " + r.because(), Map.of());
      case PagingFact.PageDue p ->
          us(
              "page_sent",
              p.user() + " is paged by " + p.contact().channel() + ": " + p.because(),
              Map.of(
                  "user", p.user().value(),
                  "channel", p.contact().channel(),
                  "page", p.page().value()));
      case PagingFact.PageAccepted p ->
          us("page_accepted", "On its way: " + named(page), page(p.page().value()));
      case PagingFact.PageSeen p ->
          us("page_seen", "Seen: " + named(page) + ": " + p.how(), page(p.page().value()));
      case PagingFact.PageLinkRenewed p ->
          us(
              "page_link_renewed",
              "A new link was asked for: " + named(page),
              page(p.page().value()));
      case PagingFact.PageUnconfirmed p ->
          us(
              "page_unconfirmed",
              "No receipt: " + named(page) + ": " + p.why(),
              page(p.page().value()));
      case PagingFact.PageDelivered p ->
          us("page_delivered", "Delivered: " + named(page), page(p.page().value()));
      case PagingFact.PageDelayed p ->
          us(
              "page_delayed",
              "Not delivered yet: " + named(page) + ": " + p.why(),
              page(p.page().value()));
      case PagingFact.PageFailed p ->
          us(
              "page_failed",
              "Not delivered: " + named(page) + ": " + p.why(),
              page(p.page().value()));
      case PagingFact.Unreachable u ->
          us(
              "unreachable",
              u.user() + " cannot be reached: " + u.because(),
              Map.of("user", u.user().value()));
      case PagingFact.RingTurned t -> List.of();
      case PagingFact.RunUrgencyChanged u -> List.of();
      case PagingFact.PageHeld p -> List.of();
      case PagingFact.PageHandedOver p -> List.of();
      case PagingFact.PageAnswered p -> List.of();
      case PagingFact.PageCancelled p -> List.of();
    };
  }

  private static String named(Optional<Page> page) {
    return page.map(p -> p.user() + " by " + p.contact().channel()).orElse("a page");
  }

  private static Line nobody(PagingFact.NobodyOnCall n) {
    String then =
        n.lookAgainAt()
            .map(t -> "; whoever comes on call at " + t + " is paged then")
            .orElse("; nobody is planned");
    return new Line("nobody_on_call", US, "Nobody is on call on any step" + then, Map.of());
  }

  private static List<Line> started(PagingFact.RunStarted r) {
    return switch (r.source()) {
      case Run.Source.OwnPolicy o -> List.of();
      case Run.Source.Direct d -> List.of();
      case Run.Source.PulledIn p ->
          one(
              "responder_added",
              p.by(),
              "Asked " + p.policy() + " for help. " + p.message(),
              Map.of("policy", p.policy().value()));
      case Run.Source.Asked a ->
          one(
              "responder_added",
              a.by(),
              "Asked " + a.user() + " for help. " + a.message(),
              Map.of("user", a.user().value()));
    };
  }

  private static List<Line> entered(PagingFact.LevelEntered l) {
    String who =
        l.assigned().stream()
            .map(Assignment::user)
            .map(Object::toString)
            .collect(Collectors.joining(", "));
    boolean first = l.level() == 1 && l.round() == 0;
    return us(
        first ? "assigned" : "escalated",
        (l.level() == 0 ? "Nobody on any step" : "Step " + l.level())
            + ": "
            + who
            + ". "
            + l.because(),
        Map.of("user", who, "level", Integer.toString(l.level())));
  }

  /// What a monitor did, for an incident that has it as an alert.
  static List<Line> of(MonitorFact fact) {
    Map<String, String> monitor = Map.of("monitor", fact.monitor().value());
    return switch (fact) {
      case MonitorFact.Fired f ->
          us(
              "monitor_fired",
              f.monitor() + (f.subject().isEmpty() ? " fired: " : " fired for ") + f.says(),
              monitor);
      case MonitorFact.FellSilent f ->
          us("data_gap_started", f.monitor() + " has had no data since " + f.since(), monitor);
      case MonitorFact.Eased e ->
          us(
              "monitor_eased",
              e.monitor() + " is down to " + e.level() + " for " + e.subject(),
              monitor);
      case MonitorFact.Recovered r ->
          us("monitor_recovered", r.monitor() + " recovered: " + r.because(), monitor);
      case MonitorFact.EvaluationFailed e -> List.of();
      case MonitorFact.EvaluationWorks e -> List.of();
    };
  }

  /// What became of the review; what people write in it stays there.
  static List<Line> of(ReviewFact fact) {
    return switch (fact) {
      case ReviewFact.Drafted d -> us("review_drafted", "The review was drafted", Map.of());
      case ReviewFact.StateChanged s ->
          one(
              "review_state_changed",
              s.by(),
              "Review: from " + s.from().word() + " to " + s.to().word() + ". " + s.reason(),
              Map.of("state", s.to().word()));
      case ReviewFact.ItemAdded i ->
          one("action_item_added", i.by(), i.item().title(), Map.of("item", i.item().id().value()));
      case ReviewFact.BecameStale b ->
          us("review_stale", "The review is out of date: " + b.because(), Map.of());
      case ReviewFact.SectionTold t -> List.of();
      case ReviewFact.OwnerChanged o -> List.of();
      case ReviewFact.ItemChanged i -> List.of();
      case ReviewFact.Beside b -> List.of();
    };
  }

  static Line of(Change c) {
    var of = new TreeMap<String, String>();
    of.put("change", c.id().value());
    of.put("service", c.service().value());
    c.toVersion().ifPresent(v -> of.put("version", v));
    return new Line("change", c.by().label(), c.summary(), of);
  }

  private static List<Line> one(String kind, Actor by, String text, Map<String, String> of) {
    return List.of(new Line(kind, by.label(), text.strip(), of));
  }

  private static List<Line> us(String kind, String text, Map<String, String> of) {
    List<Line> lines = new ArrayList<>();
    lines.add(new Line(kind, US, text, of));
    return lines;
  }

  private static Map<String, String> user(Actor by) {
    return Optional.of(by)
        .filter(Actor.Person.class::isInstance)
        .map(p -> Map.of("user", p.label()))
        .orElse(Map.of());
  }

  private static Map<String, String> key(String key) {
    return Map.of("alert", key);
  }

  private static Map<String, String> page(String page) {
    return Map.of("page", page);
  }
}
