package tocsin.response.downtime;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tocsin.response.words.DowntimeId;
import tocsin.response.words.MonitorId;

/// A time in which monitors go on looking and tell nobody.
///
/// @param why in the words of whoever made it; stands wherever something is held
/// @param scope which groups, as [Scope] reads it
/// @param muteFirstRecovery hold also the end of trouble that somebody was told of before it began
/// @param endsWith what is told when it is over
public record Downtime(
    DowntimeId id,
    String why,
    Which monitors,
    String scope,
    When when,
    boolean muteFirstRecovery,
    AtTheEnd endsWith) {
  public Downtime {
    Scope.parse(scope);
  }

  /// Reads a downtime as a person or a client wrote it.
  ///
  /// @throws tocsin.ground.json.BadJsonException if the text is not a JSON object
  /// @throws tocsin.ground.json.BadFieldsException naming every fault
  public static Downtime parse(String json) {
    return DowntimeText.read(json);
  }

  /// The same with words for whoever meets it.
  public Downtime because(String words) {
    return new Downtime(id, words, monitors, scope, when, muteFirstRecovery, endsWith);
  }

  /// The same for other monitors.
  public Downtime forMonitors(Which others) {
    return new Downtime(id, why, others, scope, when, muteFirstRecovery, endsWith);
  }

  /// Whether it keeps one group of a monitor quiet now, with the reason.
  public Coverage covers(
      MonitorId monitor, Set<String> tags, Map<String, String> group, Instant now) {
    if (!monitors.has(monitor, tags)) {
      return new Coverage.No("it is for other monitors");
    }
    if (!Scope.parse(scope).covers(group)) {
      return new Coverage.No("'" + scope + "' leaves out " + group);
    }
    Optional<When.Window> window = when.at(now);
    if (window.isEmpty()) {
      return new Coverage.No("it is not on at " + now);
    }
    return new Coverage.Yes(id, window.get().from(), window.get().until(), reason(window.get()));
  }

  private String reason(When.Window window) {
    String end = window.until().map(u -> "until " + u).orElse("until somebody ends it");
    return "downtime " + id + (why.isBlank() ? "" : " (" + why + ")") + ", " + end;
  }
}
