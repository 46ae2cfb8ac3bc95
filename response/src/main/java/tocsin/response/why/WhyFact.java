package tocsin.response.why;

import java.time.Instant;
import java.util.List;
import tocsin.response.monitor.Explanation;
import tocsin.response.words.Fact;
import tocsin.response.words.MonitorId;

/// Why what happened happened, written down at that moment.
public sealed interface WhyFact extends Fact {
  /// Under what an explanation is kept: the alert, and the moment at which it changed.
  ///
  /// @param alertKey of the monitor and what the alert speaks for, see [MonitorFact#alertKey]
  static String row(String alertKey, Instant at) {
    return alertKey + "@" + at.toEpochMilli();
  }

  /// An alert of a monitor changed; follows the fact that says so, in the same commit.
  ///
  /// @param key what the alert speaks for; empty for the whole monitor
  /// @param became what the alert is since then, in one word
  /// @param seen what the monitor saw
  /// @param steps what the desk looked at then, and what it found
  record Explained(
      MonitorId monitor, String key, String became, Explanation seen, List<Why.Step> steps)
      implements WhyFact {
    public Explained {
      steps = List.copyOf(steps);
    }
  }
}
