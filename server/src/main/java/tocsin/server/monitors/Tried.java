package tocsin.server.monitors;

import java.util.List;
import java.util.Optional;
import tocsin.response.monitor.Monitor;
import tocsin.response.words.Severity;

/// What the values on screen would mean.
///
/// @param target to draw; empty while it cannot be read
/// @param limit to draw
/// @param who is paged now
/// @param fires the backtest; empty while the values are no monitor yet
/// @param says what a template says of each change of state
/// @param checks what to look at before saving
public record Tried(
    Sight sight,
    String target,
    String limit,
    String who,
    Optional<Fires> fires,
    Severity severity,
    String subject,
    String text,
    List<Saying> says,
    List<Check> checks) {
  /// One line of what to look at before saving.
  public record Check(boolean good, String said) {}

  static final Tried NOT_YET =
      new Tried(
          new Sight("empty", "", "", ""),
          "",
          "",
          "",
          Optional.empty(),
          Severity.SEV2,
          "",
          "",
          List.of(),
          List.of());

  static String limit(Optional<Monitor> monitor) {
    return monitor.map(m -> Choices.plain(m.threshold())).orElse("");
  }
}
