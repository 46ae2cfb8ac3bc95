package tocsin.response.incident;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import tocsin.response.words.Actor;
import tocsin.response.words.IncidentId;
import tocsin.response.words.ServiceId;
import tocsin.response.words.Severity;
import tocsin.response.words.Urgency;
import tocsin.response.words.UserId;

/// One failure as it stands now; folded from its facts by [IncidentFold].
///
/// @param acknowledgedBy who holds it, in order; empty when nobody does
/// @param roles person by role
/// @param links other incidents it belongs with
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
    Milestones milestones) {

  /// How an incident is linked to the one it was merged into.
  public static final String MERGED_INTO = "merged into";

  /// @param relation `caused by`, `relates to`, `merged into`, `merged from`
  public record Link(IncidentId other, String relation, String because) {}

  public Incident {
    alerts = List.copyOf(alerts);
    acknowledgedBy = List.copyOf(acknowledgedBy);
    roles = Map.copyOf(roles);
    links = List.copyOf(links);
  }

  public boolean isOpen() {
    return status.isOpen();
  }

  public Optional<Alert> alert(String key) {
    return alerts.stream().filter(a -> a.key().equals(key)).findFirst();
  }

  public boolean everyAlertClosed() {
    return alerts.stream().noneMatch(Alert::isOpen);
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
