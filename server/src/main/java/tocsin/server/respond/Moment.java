package tocsin.server.respond;

import java.time.Instant;
import java.util.Optional;

/// One line of the timeline as people read it.
///
/// @param person id of whose face stands before it; empty for an icon
/// @param icon its name
/// @param look of the dot: empty, `crit`, `ack`, `ok`, `deploy`
/// @param who the subject of the sentence, which stands out
/// @param what the rest of the sentence
/// @param said what somebody said, in a well of its own
/// @param about what it belongs to
public record Moment(
    long sequence,
    Instant at,
    String person,
    String icon,
    String look,
    String who,
    String what,
    Optional<String> said,
    About about) {
  /// By what the timeline is filtered.
  public enum About {
    PEOPLE,
    PAGES,
    REST
  }
}
