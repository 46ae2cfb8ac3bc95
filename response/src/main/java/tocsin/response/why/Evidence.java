package tocsin.response.why;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import tocsin.response.incident.Incident;
import tocsin.response.monitor.Level;
import tocsin.response.monitor.Monitor;
import tocsin.response.monitor.Reading;
import tocsin.response.paging.Page;

/// What is known about a monitor at an instant.
///
/// @param monitor as it was then; empty when it was not there
/// @param problem why it could not be evaluated, if it could not
/// @param seen what each series shows, judged by its values alone
/// @param standing what the monitor had said of its parts by then
/// @param held what kept it quiet then
/// @param incident that had its alert then
/// @param pages of that incident
/// @param hasPolicy whether its service has anybody to page
/// @param isMaintained whether its service opened no incidents then
public record Evidence(
    Optional<Monitor> monitor,
    Optional<String> problem,
    List<Reading> seen,
    List<Said> standing,
    List<HeldThen> held,
    Optional<Incident> incident,
    List<Page> pages,
    boolean hasPolicy,
    boolean isMaintained) {
  public Evidence {
    seen = List.copyOf(seen);
    standing = List.copyOf(standing);
    held = List.copyOf(held);
    pages = List.copyOf(pages);
  }

  /// What a monitor had said last of one part that was not well.
  ///
  /// @param part in words; empty for the whole monitor
  public record Said(String part, Level level, Instant since, String says) {}

  /// Something that kept a part quiet.
  ///
  /// @param by in one word: `downtime`, `dependence`, `throttle`
  public record HeldThen(String part, String by, String because) {}
}
