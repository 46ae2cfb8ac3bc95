package tocsin.response.incident;

import java.time.Duration;
import java.util.Optional;
import tocsin.response.service.SupportHours;

/// The service's own timers as they were when the incident opened; a later edit of the service
/// leaves open incidents alone.
///
/// @param acknowledgement how long an acknowledgement holds before everybody is paged again
/// @param autoResolve how long after opening the incident resolves by itself, whatever happened
/// @param raisedBy the hours at whose beginning low urgency becomes high
public record Timers(
    Optional<Duration> acknowledgement,
    Optional<Duration> autoResolve,
    Optional<SupportHours> raisedBy) {
  public static final Timers NONE =
      new Timers(Optional.empty(), Optional.empty(), Optional.empty());
}
