package tocsin.server.page;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tocsin.ground.journal.ViewRow;
import tocsin.ground.journal.Views;
import tocsin.ground.json.Json;
import tocsin.response.change.Change;
import tocsin.response.desk.Directory;
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
  private static final int MOST_RUNS = 10_000;
  private static final int MOST_REVISIONS = 5_000;

  private final Views views;
  private final Documents documents;
  private final Recall recall = new Recall();

  public Rows(Views views, Documents documents) {
    this.views = views;
    this.documents = documents;
  }

  /// What rows say.
  public <T> List<T> read(List<ViewRow> rows, Class<T> type) {
    return rows.stream().map(r -> recall.read(r.body(), type)).toList();
  }

  public List<Incident> incidents(String group, int limit) {
    return read(views.rows("incident", group, NEWEST, limit), Incident.class);
  }

  public Optional<Incident> incident(String id) {
    return views.row("incident", id).map(r -> recall.read(r.body(), Incident.class));
  }

  /// Rows of a group, the newest first.
  public <T> List<T> of(String view, String group, int limit, Class<T> type) {
    return read(views.rows(view, group, NEWEST, limit), type);
  }

  /// Newest first.
  public List<TimelineEvent> timeline(String incident) {
    return views.rows("timeline", incident, NEWEST, MOST).stream()
        .map(r -> recall.read(r.body(), TimelineEvent.class))
        .sorted((a, b) ->
            a.at().equals(b.at())
                ? Long.compare(b.sequence(), a.sequence())
                : b.at().compareTo(a.at()))
        .toList();
  }

  public List<Page> pages(String incident) {
    return read(views.rows("page", incident, NEWEST, MOST), Page.class);
  }

  public List<Run> runs(String incident) {
    return read(views.rows("run", incident, NEWEST, MOST), Run.class);
  }

  /// The runs of several incidents, by incident.
  public Map<String, List<Run>> runs(Collection<String> incidents) {
    return views.rows("run", incidents, MOST_RUNS).stream()
        .collect(
            groupingBy(ViewRow::group, mapping(r -> recall.read(r.body(), Run.class), toList())));
  }

  public List<Change> changes() {
    return read(views.rows("change", NEWEST, MOST), Change.class);
  }

  public Optional<Review> review(String incident) {
    return views.row("review", incident).map(r -> recall.read(r.body(), Review.class));
  }

  /// What stands beside a review.
  public Margin margin(IncidentId incident) {
    return views
        .row("margin", incident.value())
        .map(r -> Json.read(r.body(), Margin.class))
        .orElse(Margin.empty(incident));
  }

  public List<Review> reviews() {
    return read(views.rows("review", NEWEST, 200), Review.class);
  }

  public Optional<Document> document(Kind kind, String id) {
    return views
        .row("document", kind.word() + "/" + id)
        .map(r -> recall.read(r.body(), Document.class));
  }

  /// Documents of a kind, by id.
  public List<Document> documents(Kind kind) {
    return documents.all(kind);
  }

  public List<Document> history(Kind kind, String id) {
    return read(
        views.rows("document_history", kind.word() + "/" + id, NEWEST, 100), Document.class);
  }

  /// The newest revisions of several documents, in no order.
  public List<Document> histories(Kind kind, List<String> ids) {
    List<String> groups = ids.stream().map(id -> kind.word() + "/" + id).toList();
    return read(views.rows("document_history", groups, MOST_REVISIONS), Document.class);
  }

  public <T> List<T> all(Kind kind, Class<T> type) {
    return documents.all(kind, type);
  }

  /// For reading only.
  public Directory directory() {
    return documents.directory();
  }

  /// The same, with a draft of a document as if it were saved.
  public Directory directory(Document draft) {
    return documents.directory(draft);
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

  /// Ids of the dashboards that somebody keeps at hand, the newest star first.
  public List<String> stars(String user) {
    return views.rows("star", user, NEWEST, MOST).stream()
        .map(r -> r.key().substring(user.length() + 1))
        .toList();
  }

  public Optional<Monitor> monitor(String id) {
    return document(Kind.MONITOR, id).map(d -> Json.read(d.body(), Monitor.class));
  }

  public Optional<MonitorFact> monitorState(String id) {
    return views.row("monitor_state", id).map(r -> Json.read(r.body(), MonitorFact.class));
  }
}
