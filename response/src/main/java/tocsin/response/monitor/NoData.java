package tocsin.response.monitor;

import java.time.Duration;

/// What it means when no series of a monitor has a value. One that never had any is never alarmed
/// about: nothing went missing.
///
/// @param after how long there must be nothing before it counts
public record NoData(Choice choice, Duration after) {
  /// What follows.
  public enum Choice {
    /// Nothing: a firing monitor keeps firing, a quiet one stays quiet.
    KEEP_LAST,
    /// Its state is "no data", and that is told.
    NO_DATA,
    /// The monitor fires.
    ALERT,
    /// A firing monitor recovers, for series that exist only while something is wrong.
    OK
  }
}
