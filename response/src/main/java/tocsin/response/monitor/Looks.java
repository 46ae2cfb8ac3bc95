package tocsin.response.monitor;

import java.time.Instant;

/// When a monitor is looked at. Pure.
///
/// Looks stand at whole multiples of the interval. A monitor that wants to be looked at every
/// second is looked at four times as often, so that a sample waits a quarter of a second at most.
public final class Looks {
  private static final int LOOKS_A_SECOND = 4;

  private Looks() {}

  /// The first look after an instant.
  public static Instant next(Monitor monitor, Instant after) {
    long every = monitor.every().toMillis();
    long step = isQuick(monitor) ? every / LOOKS_A_SECOND : every;
    return Instant.ofEpochMilli((Math.floorDiv(after.toEpochMilli(), step) + 1) * step);
  }

  /// The instant as of which a monitor is judged, when the look that was planned comes about now.
  ///
  /// A quick look sees the quarter of a second that is just over: the look at a whole second sees
  /// the second before it to its end. Otherwise the first sample of the new second would hide what
  /// came in the last moments of the old one.
  ///
  /// After a pause of the machine the look that counts is the one of now.
  public static Instant seen(Monitor monitor, Instant planned, Instant now) {
    if (planned.isBefore(now.minus(monitor.every()))) {
      return now;
    }
    return isQuick(monitor) ? planned.minusMillis(1) : planned;
  }

  private static boolean isQuick(Monitor monitor) {
    return monitor.every().equals(Monitor.SHORTEST_INTERVAL);
  }
}
