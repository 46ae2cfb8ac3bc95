package tocsin.server.monitors;

import java.util.List;
import java.util.Optional;
import tocsin.response.words.Severity;

/// What the values on screen would mean.
///
/// @param target to draw; empty while it cannot be read
/// @param limit that a query says itself; empty where it stands in the form
/// @param who is paged now
/// @param fires the backtest; empty while the values are no monitor yet
/// @param limits to begin with
/// @param says what a template says of each change of state
/// @param checks what to look at before saving
public record Tried(
    Sight sight,
    String target,
    String limit,
    String who,
    Optional<Fires> fires,
    List<Limit> limits,
    Severity severity,
    String subject,
    String text,
    List<Saying> says,
    List<Check> checks) {
  /// A limit to begin with.
  ///
  /// @param value what stands in the form when it is taken
  /// @param does how often it would have spoken
  public record Limit(String value, String does) {}

  /// One line of what to look at before saving.
  public record Check(boolean good, String said) {}

  static final Tried NOT_YET =
      new Tried(
          new Sight("empty", "", "", ""),
          "",
          "",
          "",
          Optional.empty(),
          List.of(),
          Severity.SEV2,
          "",
          "",
          List.of(),
          List.of());
}
