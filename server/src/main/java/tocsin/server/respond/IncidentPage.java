package tocsin.server.respond;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tocsin.response.change.Question;
import tocsin.response.change.Suspect;
import tocsin.response.change.Suspects;
import tocsin.response.desk.TimelineEvent;
import tocsin.response.incident.Incident;
import tocsin.response.incident.Status;
import tocsin.response.monitor.Monitor;
import tocsin.response.paging.Page;
import tocsin.response.paging.Run;
import tocsin.response.people.User;
import tocsin.response.service.Service;
import tocsin.server.page.Rows;

/// What the page of one incident shows.
///
/// @param monitor the one that opened it, for the graph
public record IncidentPage(
    Instant now,
    Incident incident,
    List<TimelineEvent> timeline,
    List<Page> pages,
    List<Run> runs,
    List<Suspect> suspects,
    Optional<Monitor> monitor,
    Optional<Service> service,
    List<User> users,
    boolean reviewed) {
  private static final Duration CHANGES_BEFORE = Duration.ofHours(24);

  static IncidentPage of(Rows rows, Incident i, Instant now) {
    String id = i.id().value();
    return new IncidentPage(
        now,
        i,
        rows.timeline(id),
        rows.pages(id),
        rows.runs(id),
        suspects(rows, i),
        FiredGraph.monitor(rows, i),
        rows.services().stream().filter(s -> s.id().equals(i.service())).findFirst(),
        rows.users(),
        rows.review(id).isPresent());
  }

  private static List<Suspect> suspects(Rows rows, Incident i) {
    Instant opened = i.milestones().opened();
    var changes =
        rows.changes().stream()
            .filter(c -> !c.at().isAfter(opened) && c.at().isAfter(opened.minus(CHANGES_BEFORE)))
            .toList();
    return Suspects.rank(Question.of(i.service(), opened, rows.services()), changes, List.of());
  }

  public boolean triggered() {
    return incident.status() == Status.TRIGGERED;
  }

  public boolean open() {
    return incident.isOpen();
  }

  public boolean canMitigate() {
    return incident.status() == Status.TRIGGERED || incident.status() == Status.ACKNOWLEDGED;
  }

  /// When the next person is paged.
  public Optional<Instant> nextAt() {
    return runs.stream()
        .filter(r -> r.source().isOwn() && r.state() == Run.State.PAGING)
        .flatMap(r -> r.nextAt().stream())
        .findFirst();
  }

  public String who() {
    return NowPage.who(incident, runs);
  }

  /// When the graph begins, in epoch seconds.
  public String graphFrom() {
    return Long.toString(FiredGraph.from(incident, now).getEpochSecond());
  }

  /// When the graph ends; empty while time goes on.
  public String graphUntil() {
    return open() ? "" : Long.toString(FiredGraph.until(incident, now).getEpochSecond());
  }

  /// What is marked in the graph: the likeliest change, when it fired, when it was over.
  public String marks() {
    List<String> marks = new ArrayList<>();
    suspects.stream()
        .limit(1)
        .forEach(s -> marks.add(s.change().at().getEpochSecond() + " " + s.change().kind().word()));
    marks.add(incident.milestones().opened().getEpochSecond() + " fired");
    incident.milestones().resolved().ifPresent(r -> marks.add(r.getEpochSecond() + " resolved"));
    return String.join("\n", marks);
  }

  /// Address of the graph that fired, drawn by the server.
  public String graph(String theme) {
    String query = FiredGraph.query(monitor.orElseThrow(), incident, now);
    return "/render?" + query + "&format=svg&theme=" + theme;
  }
}
