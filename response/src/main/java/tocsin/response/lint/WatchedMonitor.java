package tocsin.response.lint;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import tocsin.response.words.MonitorId;
import tocsin.response.words.ServiceId;

/// A monitor that is switched on, with what is known of it beside what was written.
///
/// @param pages whether its trouble opens incidents
/// @param failure since when it cannot be evaluated; empty while it can
/// @param matches empty while nobody has counted, and for composites
/// @param extent of the values of its series; empty where thresholds are compared with other
///   numbers, and while nobody has looked
/// @param handles of its message that reach nobody, without `@`
/// @param mutedSince when the downtime began that keeps all of it quiet
public record WatchedMonitor(
    MonitorId id,
    String title,
    ServiceId service,
    boolean pages,
    Optional<Failure> failure,
    Optional<Matches> matches,
    Optional<Extent> extent,
    List<String> handles,
    Optional<Instant> mutedSince) {
  public WatchedMonitor {
    handles = List.copyOf(handles);
  }

  /// Why it cannot be evaluated.
  public record Failure(Instant since, String problem) {}
}
