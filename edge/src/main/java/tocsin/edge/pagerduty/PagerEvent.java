package tocsin.edge.pagerduty;

import tocsin.response.incident.AlertText;
import tocsin.response.words.ServiceId;

/// An event of Events API v2, decoded.
///
/// @param key the dedup key, made by us when the sender gave none
/// @param client who sent it, as it names itself
public record PagerEvent(
    ServiceId service, Action action, String key, AlertText text, String client) {
  /// What the sender asks for.
  public enum Action {
    TRIGGER,
    ACKNOWLEDGE,
    RESOLVE
  }
}
