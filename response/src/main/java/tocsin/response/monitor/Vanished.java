package tocsin.response.monitor;

import java.time.Duration;

/// What becomes of a series that sends nothing while others of its monitor do.
///
/// @param after how long it must be away
public record Vanished(Choice choice, Duration after) {
  /// A day, as long as a machine may be away and still be the same.
  static final Vanished USUAL = new Vanished(Choice.FORGET, Duration.ofHours(24));

  /// What follows.
  public enum Choice {
    /// It counts as well at once: what was taken away must not keep an alert on.
    WELL,
    /// It stays as it is, and is forgotten in the end.
    FORGET,
    /// Its state is "no data", and that is told.
    NO_DATA,
    /// It alerts.
    ALERT,
    /// It recovers.
    OK
  }
}
