package tocsin.edge.slack;

import java.time.Instant;

/// What moved an incident last.
///
/// @param kind of its line in the timeline, such as `acknowledged`
/// @param says who and what, in one sentence without the time
public record SlackMove(String kind, Instant at, String says) {
  /// Whether nobody holds the incident any more.
  boolean isLettingGo() {
    return kind.equals("retriggered") || kind.equals("acknowledgement_undone");
  }
}
