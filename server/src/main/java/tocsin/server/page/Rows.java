package tocsin.server.page;

import java.util.List;
import java.util.Optional;
import tocsin.ground.journal.Views;
import tocsin.ground.json.Json;
import tocsin.response.change.Change;
import tocsin.response.desk.TimelineEvent;
import tocsin.response.document.Document;
import tocsin.response.document.Kind;
import tocsin.response.incident.Incident;
import tocsin.response.monitor.Monitor;
import tocsin.response.monitor.MonitorFact;
import tocsin.response.oncall.Schedule;
import tocsin.response.paging.Page;
import tocsin.response.paging.Run;
import tocsin.response.people.User;
import tocsin.response.review.Margin;
import tocsin.response.review.Review;
import tocsin.response.service.Service;
import tocsin.response.words.IncidentId;

/// Reads the views as the records they hold.
public final class Rows {
  private static final long NEWEST = Long.MAX_VALUE;
  private static final int MOST = 1_000;

  private final Views views;

  public Rows(Views views) {
    this.views = views;
  }

  public List<Incident> incidents(String group, int limit) {
    return views.rows("incident", group, NEWEST, limit).stream()
        .map(r -> Json.read(r.body(), Incident.class))
        .toList();
  }

  public Optional<Incident> incident(String id) {
    return views.row("incident", id).map(r -> Json.read(r.body(), Incident.class));
  }

  /// Newest first.
  public List<TimelineEvent> timeline(String incident) {
    return views.rows("timeline", incident, NEWEST, MOST).stream()
        .map(r -> Json.read(r.body(), TimelineEvent.class))
        .sorted((a, b) ->
            a.at().equals(b.at())
                ? Long.compare(b.sequence(), a.sequence())
                : b.at().compareTo(a.at()))
        .toList();
  }

  public List<Page> pages(String incident) {
    return views.rows("page", incident, NEWEST, MOST).stream()
        .map(r -> Json.read(r.body(), Page.class))
        .toList();
  }

  public List<Run> runs(String incident) {
    return views.rows("run", incident, NEWEST, MOST).stream()
        .map(r -> Json.read(r.body(), Run.class))
        .toList();
  }

  public List<Change> changes() {
    return views.rows("change", NEWEST, MOST).stream()
        .map(r -> Json.read(r.body(), Change.class))
        .toList();
  }

  public Optional<Review> review(String incident) {
    return views.row("review", incident).map(r -> Json.read(r.body(), Review.class));
  }

  /// What stands beside a review.
  public Margin margin(IncidentId incident) {
    return views
        .row("margin", incident.value())
        .map(r -> Json.read(r.body(), Margin.class))
        .orElse(Margin.empty(incident));
  }

  public List<Review> reviews() {
    return views.rows("review", NEWEST, 200).stream()
        .map(r -> Json.read(r.body(), Review.class))
        .toList();
  }

  public Optional<Document> document(Kind kind, String id) {
    return views
        .row("document", kind.word() + "/" + id)
        .map(r -> Json.read(r.body(), Document.class));
  }

  /// Documents of a kind, by id.
  public List<Document> documents(Kind kind) {
    return views.rows("document", kind.word(), NEWEST, MOST).stream()
        .map(r -> Json.read(r.body(), Document.class))
        .sorted((a, b) -> a.id().compareTo(b.id()))
        .toList();
  }

  public List<Document> history(Kind kind, String id) {
    return views.rows("document_history", kind.word() + "/" + id, NEWEST, 100).stream()
        .map(r -> Json.read(r.body(), Document.class))
        .toList();
  }

  public <T> List<T> all(Kind kind, Class<T> type) {
    return documents(kind).stream().map(d -> Json.read(d.body(), type)).toList();
  }

  public List<Service> services() {
    return all(Kind.SERVICE, Service.class);
  }

  public List<User> users() {
    return all(Kind.USER, User.class);
  }

  public List<Monitor> monitors() {
    return all(Kind.MONITOR, Monitor.class);
  }

  public List<Schedule> schedules() {
    return all(Kind.SCHEDULE, Schedule.class);
  }

  public Optional<Monitor> monitor(String id) {
    return document(Kind.MONITOR, id).map(d -> Json.read(d.body(), Monitor.class));
  }

  public Optional<MonitorFact> monitorState(String id) {
    return views.row("monitor_state", id).map(r -> Json.read(r.body(), MonitorFact.class));
  }
}
