package tocsin.response.paging;

import java.time.Instant;
import java.util.Optional;
import tocsin.response.words.IncidentId;
import tocsin.response.words.ServiceId;
import tocsin.response.words.Severity;
import tocsin.response.words.UserId;

/// What a page says. Order on every channel: how bad, what, since when, what to try first, how to
/// answer.
///
/// @param title what is broken for people and where
/// @param since when the incident opened
/// @param because why this person, now: `on call in checkout-primary`, `nobody answered for 5 min`
/// @param runbook what to try first
/// @param links how to answer and where to look; empty when the server has no public address
public record PageMessage(
    IncidentId incident,
    UserId to,
    Severity severity,
    ServiceId service,
    String title,
    Instant since,
    String because,
    Optional<String> runbook,
    Optional<PageLinks> links) {

  /// Addresses a page carries. The answering links work without a login, for this person and this
  /// incident only.
  public record PageLinks(
      String incident,
      String acknowledge,
      String resolve,
      String escalate,
      String snooze,
      Optional<String> graph) {}
}
