package tocsin.response.desk;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tocsin.ground.journal.ViewChange;
import tocsin.ground.journal.ViewRow;
import tocsin.ground.json.Json;
import tocsin.response.change.Change;
import tocsin.response.change.Changes;
import tocsin.response.document.Document;
import tocsin.response.incident.Alert;
import tocsin.response.incident.HeldAlerts;
import tocsin.response.incident.HoldFact;
import tocsin.response.incident.Incident;
import tocsin.response.incident.IncidentFact;
import tocsin.response.incident.Incidents;
import tocsin.response.monitor.MonitorFact;
import tocsin.response.paging.LedgerEntry;
import tocsin.response.paging.Page;
import tocsin.response.paging.PagingFact;
import tocsin.response.paging.Runs;
import tocsin.response.people.StarFact;
import tocsin.response.review.Margin;
import tocsin.response.review.Review;
import tocsin.response.review.ReviewFact;
import tocsin.response.why.WhyFact;
import tocsin.response.words.IncidentId;
import tocsin.response.words.ServiceId;

/// Makes the rows that pages and APIs read. What stands in which view: `docs/views.md`. It keeps
/// one number an incident, so that lines of a timeline have an order of their own.
final class Projection {
  /// Changes this long before an incident belong on its timeline.
  private static final Duration BEFORE = Duration.ofHours(1);

  /// Keys of a history count down from here: of one instant the newest comes first.
  private static final long MOST_FACTS = 99_999_999_999_999L;

  private final Incidents incidents;
  private final Changes changes;
  private final Directory directory;
  private final Runs runs;
  private final Unsettled unsettled = new Unsettled();

  Projection(Incidents incidents, Runs runs, Changes changes, Directory directory) {
    this.incidents = incidents;
    this.runs = runs;
    this.changes = changes;
    this.directory = directory;
  }

  List<ViewChange> document(Document d) {
    String kind = d.kind().word();
    String body = Json.write(d);
    List<ViewChange> rows = new ArrayList<>();
    rows.add(
        row(
            "document_history",
            kind + "/" + d.id() + "/" + d.revision(),
            kind + "/" + d.id(),
            d.revision(),
            body));
    rows.add(
        d.removed()
            ? new ViewChange.Remove("document", kind + "/" + d.id())
            : row("document", kind + "/" + d.id(), kind, d.at().toEpochMilli(), body));
    return rows;
  }

  /// Rows of what shows only as it stands now, and changed since they were asked for last.
  List<ViewChange> settle() {
    return unsettled.rows(this);
  }

  ViewChange incident(IncidentId id) {
    Incident i = incidents.find(id).orElseThrow();
    String group = i.isOpen() ? "open" : "closed";
    return row("incident", id.value(), group, i.number(), Json.write(i.shown()));
  }

  /// An alert that does not stand with its incident.
  ViewChange alert(IncidentId id, int place) {
    Alert alert = incidents.find(id).orElseThrow().alerts().get(place);
    String key = id + "/" + String.format("%08d", place);
    return row("alert", key, id.value(), place, Json.write(alert));
  }

  /// What a fact adds to the timeline.
  List<ViewChange> incident(IncidentFact fact, Instant at, long position) {
    var number = new Numbering(position);
    Incident i = incidents.find(fact.incident()).orElseThrow();
    unsettled.add(fact, i);
    List<ViewChange> rows = new ArrayList<>();
    if (fact instanceof IncidentFact.Opened) {
      rows.addAll(changesBefore(i, at, number));
    }
    Timeline.of(fact).forEach(l -> rows.add(line(i.id(), at, l, number)));
    return rows;
  }

  private List<ViewChange> changesBefore(Incident i, Instant at, Numbering number) {
    Set<ServiceId> near = new HashSet<>(Set.of(i.service()));
    directory.service(i.service()).ifPresent(s -> near.addAll(s.dependsOn()));
    return changes.between(at.minus(BEFORE), at).stream()
        .filter(c -> near.contains(c.service()))
        .<ViewChange>map(c -> line(i.id(), c.at(), Timeline.of(c), number))
        .toList();
  }

  List<ViewChange> change(Change c, long position) {
    var number = new Numbering(position);
    List<ViewChange> rows = new ArrayList<>();
    rows.add(
        row("change", c.id().value(), c.service().value(), c.at().toEpochMilli(), Json.write(c)));
    for (Incident i : incidents.open()) {
      if (concerns(i, c.service())) {
        rows.add(line(i.id(), c.at(), Timeline.of(c), number));
      }
    }
    return rows;
  }

  private boolean concerns(Incident i, ServiceId changed) {
    return i.service().equals(changed)
        || directory.service(i.service()).filter(s -> s.dependsOn().contains(changed)).isPresent();
  }

  /// A monitor's state, and a line for every open incident of its service.
  List<ViewChange> monitor(MonitorFact fact, Instant at, long position) {
    var number = new Numbering(position);
    List<ViewChange> rows = new ArrayList<>();
    String id = fact.monitor().value();
    rows.add(row("monitor_state", id, "", at.toEpochMilli(), Json.write(fact)));
    rows.add(
        row(
            "monitor_history",
            id + "/" + String.format("%014d", MOST_FACTS - position),
            id,
            at.toEpochMilli(),
            Json.write(fact)));
    directory
        .monitor(fact.monitor())
        .flatMap(m -> incidents.openOf(m.service()).findFirst())
        .ifPresent(i -> Timeline.of(fact).forEach(l -> rows.add(line(i.id(), at, l, number))));
    return rows;
  }

  /// What a monitor saw and what was looked at when an alert of it changed. Found by the alert and
  /// the moment.
  static ViewChange explained(WhyFact.Explained e, Instant at) {
    String key = WhyFact.row(MonitorFact.alertKey(e.monitor(), e.key()), at);
    return row("explanation", key, e.monitor().value(), at.toEpochMilli(), Json.write(e));
  }

  /// What is held back now, and what became of it.
  List<ViewChange> held(HoldFact fact, HeldAlerts held, Instant at, long position) {
    String id = HeldAlerts.id(fact.service(), fact.key());
    String service = fact.service().value();
    List<ViewChange> rows = new ArrayList<>();
    rows.add(
        held.find(id)
            .map(w -> row("held", id, service, w.until().toEpochMilli(), Json.write(w)))
            .orElseGet(() -> new ViewChange.Remove("held", id)));
    HeldStory.of(fact, at)
        .ifPresent(s -> {
          String key = String.format("%014d", position);
          rows.add(row("held_story", key, service, at.toEpochMilli(), Json.write(s)));
          var number = new Numbering(position);
          s.incident().ifPresent(i -> rows.add(line(i, at, s.line(), number)));
        });
    return rows;
  }

  List<ViewChange> review(Review review, ReviewFact fact, Instant at, long position) {
    var number = new Numbering(position);
    List<ViewChange> rows = new ArrayList<>();
    rows.add(
        row(
            "review",
            review.incident().value(),
            review.state().word(),
            review.draftedAt().toEpochMilli(),
            Json.write(review)));
    Timeline.of(fact).forEach(l -> rows.add(line(review.incident(), at, l, number)));
    return rows;
  }

  ViewChange star(StarFact fact, Instant at) {
    String who = fact.who().value();
    String key = who + "/" + fact.dashboard();
    return switch (fact) {
      case StarFact.Starred s -> row("star", key, who, at.toEpochMilli(), Json.write(s));
      case StarFact.Unstarred u -> new ViewChange.Remove("star", key);
    };
  }

  List<ViewChange> margin(Margin margin) {
    return List.of(row("margin", margin.incident().value(), "", 0, Json.write(margin)));
  }

  List<ViewChange> runs(IncidentId incident) {
    return runs.of(incident).stream()
        .map(r -> row("run", r.id().value(), incident.value(), 0, Json.write(r)))
        .toList();
  }

  ViewChange page(Page p) {
    return row(
        "page", p.id().value(), p.incident().value(), p.dueAt().toEpochMilli(), Json.write(p));
  }

  ViewChange ledger(LedgerEntry e) {
    String key = String.format("%014d", e.number());
    return row("ledger", key, e.incident().value(), e.number(), Json.write(e));
  }

  /// What a fact adds to the timeline.
  ///
  /// @param page what it is about, as it is since then
  List<ViewChange> lines(PagingFact fact, Optional<Page> page, Instant at, long position) {
    unsettled.add(fact, page);
    var number = new Numbering(position);
    return Timeline.of(fact, page).stream()
        .<ViewChange>map(l -> line(fact.incident(), at, l, number))
        .toList();
  }

  /// Numbers the lines that one fact makes: a hundred for each position of the journal.
  private static final class Numbering {
    private long next;

    Numbering(long position) {
      next = position * 100;
    }

    long next() {
      return next++;
    }
  }

  private static ViewChange line(
      IncidentId incident, Instant at, Timeline.Line l, Numbering number) {
    long sequence = number.next();
    var event = new TimelineEvent(sequence, at, l.kind(), l.actor(), l.text(), l.of());
    String key = incident + "/" + String.format("%014d", sequence);
    return row("timeline", key, incident.value(), at.toEpochMilli(), Json.write(event));
  }

  private static ViewChange row(String view, String key, String group, long order, String body) {
    return new ViewChange.Put(new ViewRow(view, key, group, order, body));
  }
}
