package tocsin.server.respond;

import java.time.Instant;
import java.util.Optional;

/// Who is on call in a schedule.
///
/// @param id of the person; empty in a gap
/// @param local the time where that person is
/// @param night whether people sleep there now
public record OnCallNow(
    String schedule,
    String scheduleId,
    String id,
    String name,
    boolean reader,
    String local,
    boolean night,
    Optional<Instant> until,
    String then) {
  public boolean gap() {
    return id.isEmpty();
  }
}
