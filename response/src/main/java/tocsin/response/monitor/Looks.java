package tocsin.response.monitor;

import java.time.Instant;

/// As of which instant a monitor is judged at a tick. Pure.
public final class Looks {
  private Looks() {}

  /// The instant as of which a monitor is judged, when a tick that was planned comes about now.
  ///
  /// A monitor of one second sees the second that is just over, to its end. Otherwise the first
  /// sample of the new second would hide what came in the last moments of the old one.
  ///
  /// After a pause of the machine the instant that counts is now.
  public static Instant seen(Monitor monitor, Instant planned, Instant now) {
    if (planned.isBefore(now.minus(monitor.every()))) {
      return now;
    }
    boolean quick = monitor.every().equals(Monitor.SHORTEST_INTERVAL);
    return quick ? planned.minusMillis(1) : planned;
  }
}
