package tocsin.response.incident;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

  /// @param relation `caused by`, `relates to`
  public record Link(IncidentId other, String relation, String because) {}

  /// The moments durations are made of. First and last differ when an incident was reopened.
  ///
  /// @param acknowledgement when the present acknowledgement began; empty when nobody holds it
  public record Milestones(
      Instant opened,
      Optional<Instant> firstAcknowledged,
      Optional<Instant> acknowledgement,
      Optional<Instant> mitigated,
      Optional<Instant> resolved) {}

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
    if (!isOpen()) {
      return Optional.empty();
    }
    Optional<Instant> resolve = timers.autoResolve().map(milestones.opened()::plus);
    Optional<Instant> again = ackRunsOutAt();
    return resolve.isPresent() && again.isPresent()
        ? resolve.filter(r -> r.isBefore(again.get())).or(() -> again)
        : resolve.or(() -> again);
  }

  /// When the present acknowledgement runs out, if it does.
  public Optional<Instant> ackRunsOutAt() {
    return status == Status.ACKNOWLEDGED
        ? timers.acknowledgement().flatMap(t -> milestones.acknowledgement().map(a -> a.plus(t)))
        : Optional.empty();
  }
}
