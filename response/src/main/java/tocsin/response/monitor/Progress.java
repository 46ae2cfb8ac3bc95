package tocsin.response.monitor;

import java.time.Instant;
import java.util.Optional;

/// What a monitor carries from one evaluation to the next. Whether it fires follows from the facts;
/// the rest is lost when the process ends, which delays a recovery and never hastens one.
///
/// @param firing the alarm that is on
/// @param falseSince the first of the evaluations in a row at which no group held the condition
/// @param lastSeen the last evaluation at which any group had a value
public record Progress(
    Optional<Alarm> firing, Optional<Instant> falseSince, Optional<Instant> lastSeen) {
  /// A monitor that was never evaluated.
  public static final Progress NEW =
      new Progress(Optional.empty(), Optional.empty(), Optional.empty());

  /// An alarm that is on.
  ///
  /// @param subject the group that fired first, or [#SILENCE]
  public record Alarm(String subject, Instant since) {
    /// Subject of an alarm that is on because there is no data.
    public static final String SILENCE = "no data";

    boolean isSilence() {
      return subject.equals(SILENCE);
    }
  }

  /// What is known after a restart, when only the facts are.
  public static Progress of(Optional<Alarm> firing) {
    return new Progress(firing, Optional.empty(), Optional.empty());
  }
}
