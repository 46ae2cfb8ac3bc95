package tocsin.response.incident;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import tocsin.response.words.Actor;
import tocsin.response.words.Severity;

/// One thing that is wrong, as its sender told it. Alerts of one service join one incident.
///
/// @param key the sender's own name for it; a second trigger with the same key is a repeat
/// @param summary what is wrong, in the sender's words
/// @param details what else the sender told, as text by name; bounded by the doors
/// @param repeats how often it was sent again while open
public record Alert(
    String key,
    Actor source,
    String summary,
    Severity severity,
    Map<String, String> details,
    Instant openedAt,
    Optional<Instant> closedAt,
    int repeats) {
  public Alert {
    details = Map.copyOf(details);
  }

  public boolean isOpen() {
    return closedAt.isEmpty();
  }

  AlertText text() {
    return new AlertText(summary, severity, details);
  }

  Alert repeated() {
    return retold(text());
  }

  /// Sent again in other words.
  Alert retold(AlertText text) {
    return new Alert(
        key,
        source,
        text.summary(),
        text.severity(),
        text.details(),
        openedAt,
        Optional.empty(),
        repeats + 1);
  }

  Alert closed(Instant at) {
    return new Alert(key, source, summary, severity, details, openedAt, Optional.of(at), repeats);
  }
}
