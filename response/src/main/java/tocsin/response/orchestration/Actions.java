package tocsin.response.orchestration;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tocsin.response.words.ServiceId;
import tocsin.response.words.Severity;
import tocsin.response.words.Urgency;

/// What a rule does with an event that matches. In `summary`, `set` and `note`, `{{name}}` stands
/// for a field or for what was extracted under that name.
///
/// @param extract read first, so that all the others may use it
/// @param set fields of the event by name; `priority` is one
/// @param route the service it goes to from here
/// @param holdBack it waits so long whether it is over by itself
/// @param note written on the incident that it opens or joins
public record Actions(
    List<Extract> extract,
    Optional<Severity> severity,
    Optional<String> summary,
    Map<String, String> set,
    Optional<ServiceId> route,
    Optional<Urgency> urgency,
    Optional<Duration> holdBack,
    Optional<String> note,
    Optional<End> end) {
  /// A variable: the first group of a regular expression found in a field, or all of what is found.
  public record Extract(String name, String field, String matches) {}

  /// What ends an event's way before anybody is paged.
  public enum End {
    /// It is kept and shown, and pages nobody.
    SUPPRESS,
    /// It is only counted.
    DROP
  }

  public Actions {
    extract = List.copyOf(extract);
    set = Map.copyOf(set);
  }
}
