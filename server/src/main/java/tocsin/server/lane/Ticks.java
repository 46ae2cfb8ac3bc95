package tocsin.server.lane;

import java.time.Instant;
import tocsin.response.monitor.Looks;
import tocsin.response.monitor.Monitor;

/// When a monitor is judged: at whole multiples of its interval. Pure.
final class Ticks {
  private Ticks() {}

  /// The first tick after a moment.
  static long after(Monitor monitor, long millis) {
    long every = monitor.every().toMillis();
    return (Math.floorDiv(millis, every) + 1) * every;
  }

  /// The first tick that is no earlier than a moment.
  static long from(Monitor monitor, long millis) {
    return after(monitor, millis - 1);
  }

  /// The instant as of which a tick judges when it comes about in time.
  static Instant seen(Monitor monitor, long tick) {
    return seen(monitor, tick, Instant.ofEpochMilli(tick));
  }

  /// The same when it comes about at `now`.
  static Instant seen(Monitor monitor, long tick, Instant now) {
    return Looks.seen(monitor, Instant.ofEpochMilli(tick), now);
  }
}
