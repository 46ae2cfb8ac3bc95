package tocsin.response.monitor;

import java.time.Instant;
import java.util.List;

/// What one evaluation says of a monitor as a whole.
public sealed interface Verdict {
  /// It begins to fire.
  ///
  /// @param subject the first group that holds the condition
  /// @param since when the condition began to hold there
  /// @param groups all that hold it, the subject first
  record Fires(String subject, double value, Instant since, List<String> groups)
      implements Verdict {
    public Fires {
      groups = List.copyOf(groups);
    }
  }

  /// It begins to fire because nothing has come for too long.
  record FiresForSilence(Instant since) implements Verdict {}

  /// It goes on firing.
  record StillFires() implements Verdict {}

  /// It fires, and will recover then if nothing changes.
  record Recovering(Instant until) implements Verdict {}

  /// It stops firing.
  ///
  /// @param firedAt when it began
  record Recovers(Instant firedAt, String because) implements Verdict {}

  /// Some group holds the condition, but not yet for long enough.
  ///
  /// @param until when it will fire if nothing changes
  record Pending(String group, Instant until) implements Verdict {}

  /// All is well.
  record Quiet() implements Verdict {}

  /// Nothing is known, and nothing follows from that.
  record Unknown() implements Verdict {}
}
