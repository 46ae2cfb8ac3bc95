package tocsin.server.respond;

import java.time.Instant;
import java.util.Optional;
import tocsin.response.incident.Incident;

/// An open incident.
///
/// @param spark the line that fired
public record IncidentCard(
    Incident incident, Turn turn, Effect effect, Optional<Curve> spark, String state) {
  public String id() {
    return incident.id().value();
  }

  public boolean waits() {
    return incident.status() == tocsin.response.incident.Status.TRIGGERED;
  }

  public String left(Instant now) {
    return turn.next().map(n -> Turn.left(now, n.at())).orElse("");
  }
}
