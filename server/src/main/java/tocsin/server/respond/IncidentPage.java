package tocsin.server.respond;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tocsin.response.incident.Alert;
import tocsin.response.incident.Incident;
import tocsin.response.incident.Status;
import tocsin.response.monitor.Levels;
import tocsin.response.monitor.Monitor;
import tocsin.response.monitor.MonitorFact;
import tocsin.response.people.User;
import tocsin.response.service.Service;
import tocsin.response.words.Actor;
import tocsin.response.words.Urgency;
import tocsin.server.page.Addresses;
import tocsin.server.page.Words;

/// What the page of one incident shows.
///
/// @param show which moments: `all`, `people` or `pages`
/// @param monitor the one that opened it, for the graph
/// @param runbook what to try first: the monitor's, else the service's
/// @param escalatesTo whom pressing Escalate pages now; empty when nobody is left
/// @param lead who leads; empty when nobody does
/// @param updates what others were told, newest first
/// @param draft of an update
/// @param step of the policy
/// @param hops of its pages, the newest first
/// @param others that are open, of which it may be one and the same failure
public record IncidentPage(
    Instant now,
    Incident incident,
    Turn turn,
    Effect effect,
    String show,
    List<Moment> moments,
    List<Responder> responders,
    List<Suspicion> suspicions,
    List<Before> before,
    Optional<Monitor> monitor,
    Optional<Service> service,
    String team,
    Optional<String> runbook,
    String escalatesTo,
    String lead,
    List<Moment> updates,
    String draft,
    String step,
    List<User> users,
    String reader,
    boolean reviewed,
    List<Hops> hops,
    List<Incident> others) {

  public String id() {
    return incident.id().value();
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

  public boolean urgent() {
    return incident.urgency() == Urgency.HIGH;
  }

  public boolean acknowledged() {
    return incident.status() == Status.ACKNOWLEDGED;
  }

  /// Until when it is quiet, when somebody snoozed it.
  public Optional<Instant> snoozed() {
    return acknowledged() ? incident.milestones().snoozedUntil() : Optional.empty();
  }

  /// The next nine o'clock of the reader.
  public Instant morning() {
    return Snoozing.morning(now, Snoozing.zone(users, reader));
  }

  /// The reader holds it.
  public boolean mine() {
    return People.holds(incident.acknowledgedBy(), reader);
  }

  /// `Acknowledged by you`.
  public String state() {
    return incident.status() == Status.ACKNOWLEDGED && mine()
        ? "Acknowledged by you"
        : Words.capital(incident.status().word());
  }

  /// What a sender told beside the summary; of a monitor, everything stands elsewhere on the page.
  public Map<String, String> told(Alert alert) {
    return alert.source() instanceof Actor.OfMonitor ? Map.of() : alert.details();
  }

  /// Where it is written down what the monitor saw; empty for an alert that no monitor sent.
  public String explained(Alert alert) {
    return alert.source() instanceof Actor.OfMonitor(var monitor)
        ? Addresses.explained(monitor.value(), MonitorFact.keyOf(alert.key()), alert.openedAt())
        : "";
  }

  public String left() {
    return turn.next().map(n -> Turn.left(now, n.at())).orElse("");
  }

  public boolean shown(Moment m) {
    return switch (show) {
      case "people" -> m.about() == Moment.About.PEOPLE;
      case "pages" -> m.about() == Moment.About.PAGES;
      default -> true;
    };
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
    suspicions.stream()
        .filter(Suspicion::top)
        .limit(1)
        .map(Suspicion::change)
        .forEach(
            c -> marks.add(c.at().getEpochSecond() + " " + c.toVersion().orElse(c.kind().word())));
    marks.add(incident.milestones().opened().getEpochSecond() + " fired");
    incident.milestones().resolved().ifPresent(r -> marks.add(r.getEpochSecond() + " resolved"));
    return String.join("\n", marks);
  }

  /// The limit of the warning of the monitor that fired; empty for none.
  public String warning() {
    return monitor.flatMap(Monitor::levels).flatMap(Levels::warning).map(Words::number).orElse("");
  }

  /// Address of the graph that fired, drawn by the server.
  public String graph(String theme) {
    String query = FiredGraph.query(monitor.orElseThrow(), incident, now);
    return "/render?" + query + "&format=svg&theme=" + theme;
  }
}
