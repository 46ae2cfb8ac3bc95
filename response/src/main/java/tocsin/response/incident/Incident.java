package tocsin.response.incident;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import tocsin.response.words.Actor;
import tocsin.response.words.IncidentId;
import tocsin.response.words.ServiceId;
import tocsin.response.words.Severity;
import tocsin.response.words.Urgency;
import tocsin.response.words.UserId;

/// One failure as it stands now; folded from its facts by [IncidentFold].
///
/// @param alerts in the order in which they came first; of what was read from a view only the first
///   [#SHOWN]
/// @param acknowledgedBy who holds it, in order; empty when nobody does
/// @param roles person by role
/// @param links other incidents it belongs with
/// @param tally how many alerts there are, however many of them stand here
public record Incident(
    IncidentId id,
    int number,
    ServiceId service,
    String title,
    Severity severity,
    Urgency urgency,
    Status status,
    Timers timers,
    List<Alert> alerts,
    List<Actor> acknowledgedBy,
    Map<String, UserId> roles,
    List<Link> links,
    Milestones milestones,
    Tally tally) {

  /// So many alerts are shown with an incident; others are asked for.
  public static final int SHOWN = 10;

  /// How an incident is linked to the one it was merged into.
  public static final String MERGED_INTO = "merged into";

  /// @param relation `caused by`, `relates to`, `merged into`, `merged from`
  public record Link(IncidentId other, String relation, String because) {}

  public Incident {
    alerts = Alerts.of(alerts);
    acknowledgedBy = List.copyOf(acknowledgedBy);
    roles = Map.copyOf(roles);
    links = List.copyOf(links);
    // Incidents that were shown before there was a tally have all their alerts.
    tally = Objects.requireNonNullElse(tally, Tally.of(alerts));
  }

  /// With all its alerts.
  public Incident(
      IncidentId id,
      int number,
      ServiceId service,
      String title,
      Severity severity,
      Urgency urgency,
      Status status,
      Timers timers,
      List<Alert> alerts,
      List<Actor> acknowledgedBy,
      Map<String, UserId> roles,
      List<Link> links,
      Milestones milestones) {
    this(
        id,
        number,
        service,
        title,
        severity,
        urgency,
        status,
        timers,
        alerts,
        acknowledgedBy,
        roles,
        links,
        milestones,
        Tally.of(alerts));
  }

  /// As views keep it: with its first alerts only.
  public Incident shown() {
    return alerts.size() <= SHOWN
        ? this
        : new Incident(
            id,
            number,
            service,
            title,
            severity,
            urgency,
            status,
            timers,
            alerts.subList(0, SHOWN),
            acknowledgedBy,
            roles,
            links,
            milestones,
            tally);
  }

  public boolean isOpen() {
    return status.isOpen();
  }

  public Optional<Alert> alert(String key) {
    OptionalInt place = placeOf(key);
    return place.isPresent() ? Optional.of(alerts.get(place.getAsInt())) : Optional.empty();
  }

  /// The place of an alert among the alerts, from 0.
  public OptionalInt placeOf(String key) {
    return Alerts.of(alerts).place(key);
  }

  /// Alerts that do not stand here.
  public int hidden() {
    return tally.alerts() - alerts.size();
  }

  public boolean wasAcknowledged() {
    return milestones.firstAcknowledged().isPresent();
  }

  /// When the incident's own timers next want to act.
  public Optional<Instant> wakeAt() {
    return Stream.of(resolvesItselfAt(), ackRunsOutAt(), raisedAt())
        .flatMap(Optional::stream)
        .min(Comparator.naturalOrder());
  }

  /// When it resolves by itself: counted from its opening, whatever happened since. Somebody who
  /// reopens it starts the count anew.
  public Optional<Instant> resolvesItselfAt() {
    return isOpen() ? timers.autoResolve().map(milestones.begun()::plus) : Optional.empty();
  }

  /// When the present acknowledgement runs out, if it does. A snooze stands in its place.
  public Optional<Instant> ackRunsOutAt() {
    return status == Status.ACKNOWLEDGED
        ? milestones.snoozedUntil().or(this::ackTimeout)
        : Optional.empty();
  }

  private Optional<Instant> ackTimeout() {
    return timers.acknowledgement().flatMap(t -> milestones.acknowledgement().map(a -> a.plus(t)));
  }

  /// When support hours begin and make it urgent.
  public Optional<Instant> raisedAt() {
    return isOpen() && urgency == Urgency.LOW
        ? timers.raisedBy().flatMap(h -> h.nextStart(milestones.urgencySince()))
        : Optional.empty();
  }
}
