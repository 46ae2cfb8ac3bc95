package tocsin.edge.pagerduty;

import java.time.Instant;
import java.util.Optional;

/// What events of a subscription are signed with.
///
/// @param until when it counts no more; empty for the present one
public record WebhookSecret(String value, Optional<Instant> until) {
  boolean isLive(Instant now) {
    return until.filter(u -> !u.isAfter(now)).isEmpty();
  }
}
