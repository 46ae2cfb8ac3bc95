package tocsin.response.review;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tocsin.ground.time.TimeRange;
import tocsin.response.change.Change;
import tocsin.response.incident.IncidentFact;
import tocsin.response.monitor.MonitorFact;
import tocsin.response.paging.Assignment;
import tocsin.response.paging.PagingFact;
import tocsin.response.paging.Run;
import tocsin.response.words.MonitorId;
import tocsin.response.words.PageId;
import tocsin.response.words.RunId;
import tocsin.response.words.ServiceId;

/// Turns the facts of one incident into lines for people, in order of time. Monitors speak when
/// their service is the failing one, or one that calls it or is called by it.
final class Timeline {
  private final CaseFile file;
  private final Set<MonitorId> related = new HashSet<>();
  private final Map<PageId, PagingFact.PageDue> pages = new HashMap<>();
  private final Map<RunId, Run.Source> runs = new HashMap<>();
  private final List<TimelineEvent> events = new ArrayList<>();

  private Timeline(CaseFile file) {
    this.file = file;
    Set<ServiceId> near = new HashSet<>(file.service().dependsOn());
    near.add(file.service().id());
    file.services().stream()
        .filter(s -> s.dependsOn().contains(file.service().id()))
        .forEach(s -> near.add(s.id()));
    file.monitors().stream()
        .filter(m -> near.contains(m.service()))
        .forEach(m -> related.add(m.id()));
  }

  /// @param from facts before this are left out
  static List<TimelineEvent> of(CaseFile file, Instant from, Optional<TimeRange> impact) {
    Timeline timeline = new Timeline(file);
    file.changes().stream()
        .filter(c -> !c.at().isBefore(from) && !c.at().isAfter(file.end()))
        .forEach(timeline::change);
    impact.ifPresent(i -> {
      timeline.add(i.from(), "impact_started", "", "Requests begin to fail (measured)", true);
      timeline.add(i.until(), "impact_ended", "", "Requests no longer fail (measured)", true);
    });
    for (Occurrence o : file.facts()) {
      if (!o.at().isBefore(from) && !o.at().isAfter(file.now())) {
        timeline.fact(o);
      }
    }
    timeline.events.sort(Comparator.comparing(TimelineEvent::at));
    return List.copyOf(timeline.events);
  }

  private void fact(Occurrence o) {
    switch (o.fact()) {
      case IncidentFact f when f.incident().equals(file.incident().id()) -> incident(f, o.at());
      case PagingFact f when f.incident().equals(file.incident().id()) -> paging(f, o.at());
      case MonitorFact f when related.contains(f.monitor()) -> monitor(f, o.at());
      default -> {}
    }
  }

  private void change(Change c) {
    String version = c.toVersion().map(v -> " to " + v).orElse("");
    add(
        c.at(),
        "change",
        c.id().value(),
        c.kind().noun() + " of " + c.service() + version + ": " + c.summary(),
        true);
  }

  private void monitor(MonitorFact fact, Instant at) {
    String id = fact.monitor().value();
    switch (fact) {
      case MonitorFact.Fired f ->
          add(at, "monitor_fired", id, id + " fires: " + f.subject() + " " + f.condition(), true);
      case MonitorFact.FellSilent f ->
          add(
              at,
              "monitor_fired",
              id,
              id + " fires: no data since " + Numbers.clock(f.since()),
              true);
      case MonitorFact.Eased e ->
          add(at, "monitor_eased", id, id + " is down to " + e.level(), false);
      case MonitorFact.Recovered r ->
          add(at, "monitor_recovered", id, id + " recovers: " + r.because(), false);
      case MonitorFact.EvaluationFailed f ->
          add(at, "monitor_broken", id, id + " cannot be evaluated: " + f.problem(), false);
      case MonitorFact.EvaluationWorks w -> {}
    }
  }

  private void incident(IncidentFact fact, Instant at) {
    switch (fact) {
      case IncidentFact.Opened o ->
          add(at, "incident_opened", o.alert().key(), "Incident opens: " + o.title(), true);
      case IncidentFact.AlertJoined j ->
          add(at, "alert_joined", j.alert().key(), "Joined by: " + j.alert().summary(), false);
      case IncidentFact.AlertRepeated r -> {}
      case IncidentFact.AlertClosed c -> add(at, "alert_closed", c.key(), "Alert is over", false);
      case IncidentFact.Acknowledged a ->
          add(
              at,
              "acknowledged",
              a.by().label(),
              file.name(a.by()) + " acknowledges by " + a.via(),
              true);
      case IncidentFact.AcknowledgementUndone u ->
          add(
              at,
              "acknowledgement_undone",
              u.by().label(),
              file.name(u.by()) + " takes the acknowledgement back",
              true);
      case IncidentFact.Retriggered r ->
          add(at, "retriggered", r.by().label(), "Nobody holds it: " + r.because(), true);
      case IncidentFact.Mitigated m ->
          add(at, "mitigated", m.by().label(), "Mitigated: " + m.text(), true);
      case IncidentFact.Resolved r ->
          add(at, "resolved", r.by().label(), "Resolved: " + r.text(), true);
      case IncidentFact.Reopened r ->
          add(at, "reopened", r.by().label(), "Reopened: " + r.reason(), true);
      case IncidentFact.SeverityChanged s -> severity(s, at);
      case IncidentFact.Noted n ->
          add(
              at,
              n.pinned() ? "note_pinned" : "note",
              n.by().label(),
              file.name(n.by()) + ": " + n.text(),
              n.pinned());
      case IncidentFact.StatusUpdated s ->
          add(at, "status_update", s.by().label(), "Status: " + s.text(), false);
      case IncidentFact.RoleAssigned r ->
          add(
              at,
              "role_assigned",
              r.user().value(),
              file.name(r.user()) + " becomes " + r.role(),
              r.role().equals("lead"));
      case IncidentFact.UrgencyChanged u -> urgency(u, at);
      case IncidentFact.Snoozed s -> snoozed(s, at);
      case IncidentFact.ResponderAnswered r -> answered(r, at);
      case IncidentFact.Linked l ->
          add(at, "linked", l.other().value(), l.relation() + " " + l.other(), false);
    }
  }

  private void severity(IncidentFact.SeverityChanged s, Instant at) {
    String to = s.to().name();
    add(at, "severity_changed", to, s.from() + " becomes " + to + ": " + s.why(), true);
  }

  private void urgency(IncidentFact.UrgencyChanged u, Instant at) {
    String to = u.to().word();
    add(at, "urgency_changed", to, "Urgency becomes " + to + ": " + u.because(), false);
  }

  private void snoozed(IncidentFact.Snoozed s, Instant at) {
    add(at, "snoozed", s.by().label(), file.name(s.by()) + " snoozes until " + s.until(), true);
  }

  private void answered(IncidentFact.ResponderAnswered r, Instant at) {
    add(
        at,
        r.accepted() ? "responder_accepted" : "responder_declined",
        r.user().value(),
        file.name(r.user()) + (r.accepted() ? " comes to help" : " cannot come to help"),
        false);
  }

  private void paging(PagingFact fact, Instant at) {
    switch (fact) {
      case PagingFact.RunStarted r -> runs.put(r.run(), r.source());
      case PagingFact.LevelEntered l -> level(l, at);
      case PagingFact.PageDue p -> pages.put(p.page(), p);
      case PagingFact.PageHandedOver h when h.attempt() == 1 -> sent(h.page(), at);
      case PagingFact.PageHandedOver h -> {}
      case PagingFact.PageFailed f -> failed(f, at);
      case PagingFact.NobodyOnCall n ->
          add(at, "nobody_on_call", "", "Nobody is on call on any step", true);
      case PagingFact.Exhausted e ->
          add(at, "escalation_exhausted", "", "Escalation ends: " + e.because(), true);
      case PagingFact.Unreachable u ->
          add(
              at,
              "unreachable",
              u.user().value(),
              file.name(u.user()) + " cannot be reached: " + u.because(),
              true);
      case PagingFact.RunStopped s -> {}
      case PagingFact.RingTurned t -> {}
      case PagingFact.RunUrgencyChanged u -> {}
      case PagingFact.PageHeld h -> {}
      case PagingFact.PageAccepted a -> {}
      case PagingFact.PageUnconfirmed u -> {}
      case PagingFact.PageSeen s -> {}
      case PagingFact.PageLinkRenewed l -> {}
      case PagingFact.PageDelivered d -> {}
      case PagingFact.PageDelayed d -> {}
      case PagingFact.PageAnswered a -> {}
      case PagingFact.PageCancelled c -> {}
    }
  }

  private void level(PagingFact.LevelEntered l, Instant at) {
    boolean own = Optional.ofNullable(runs.get(l.run())).map(Run.Source::isOwn).orElse(true);
    boolean first = l.level() <= 1 && l.round() == 0;
    if (own && first) {
      return;
    }
    String kind = own ? "escalated" : first ? "responder_added" : "escalated";
    for (Assignment a : l.assigned()) {
      add(at, kind, a.user().value(), file.name(a.user()) + " is told: " + l.because(), true);
    }
  }

  private void sent(PageId page, Instant at) {
    PagingFact.PageDue due = pages.get(page);
    if (due != null) {
      add(
          at,
          "page_sent",
          due.user().value(),
          "Page to " + file.name(due.user()) + " by " + due.contact().channel(),
          events.stream().noneMatch(e -> e.kind().equals("page_sent")));
    }
  }

  private void failed(PagingFact.PageFailed f, Instant at) {
    PagingFact.PageDue due = pages.get(f.page());
    if (due != null) {
      add(
          at,
          "page_failed",
          due.user().value(),
          "Page to "
              + file.name(due.user())
              + " by "
              + due.contact().channel()
              + " was not delivered: "
              + f.why(),
          true);
    }
  }

  private void add(Instant at, String kind, String of, String text, boolean key) {
    events.add(new TimelineEvent(at, kind, of, text, key));
  }
}
