package tocsin.response.heartbeat;

import java.time.Instant;
import tocsin.response.words.Fact;
import tocsin.response.words.ServiceId;

/// What can happen to heartbeats.
public sealed interface HeartbeatFact extends Fact {
  /// What a check-in says.
  enum Signal {
    /// All is well, or it is done.
    SUCCESS,
    /// It begins; it is to be done within the grace.
    START,
    /// It says itself that it failed.
    FAIL
  }

  /// It was heard of.
  ///
  /// @param note what else it said; may be empty
  record CheckedIn(String heartbeat, Signal signal, String note) implements HeartbeatFact {}

  /// It is late, or says that it failed: an alert of this service follows.
  record Missed(String heartbeat, ServiceId service, String why) implements HeartbeatFact {}

  /// It is late while nobody wants to know; it is looked at again then.
  record Postponed(String heartbeat, Instant until) implements HeartbeatFact {}

  /// Tocsin was not there, and what was due then may have been sent in vain: the grace of all that
  /// was due begins again.
  ///
  /// @param from the last moment that is known of
  /// @param until since when it is there again
  record WasAway(Instant from, Instant until) implements HeartbeatFact {}
}
