package tocsin.response.downtime;

import java.time.Instant;
import tocsin.response.words.DowntimeId;
import tocsin.response.words.Fact;
import tocsin.response.words.MonitorId;

/// What can happen because of a downtime.
public sealed interface DowntimeFact extends Fact {
  DowntimeId downtime();

  /// It kept a monitor from paging somebody.
  ///
  /// @param key what the alert would have spoken for; empty for the whole monitor
  record Held(DowntimeId downtime, MonitorId monitor, String key, String because)
      implements DowntimeFact {}

  /// It, or one of its windows, is over, and whatever fired all through it was looked at.
  record Ended(DowntimeId downtime, Instant at) implements DowntimeFact {}
}
