package tocsin.server.lane;

import java.time.Instant;
import java.util.Map;
import tocsin.response.monitor.Monitor;
import tocsin.response.monitor.Progress;

/// What one monitor carries.
///
/// @param print of the monitor as it was: of another one this says nothing
record CarryLine(int print, Progress progress) {
  /// All of them, by the ids of the monitors.
  record Content(Map<String, CarryLine> monitors) {
    static final Content NONE = new Content(Map.of());
  }

  static CarryLine of(Monitor monitor, Progress progress) {
    return new CarryLine(print(monitor), progress);
  }

  private static int print(Monitor monitor) {
    return monitor.toString().hashCode();
  }

  /// What the monitor carries on with. What is on is a fact, and a line that does not agree is
  /// passed over. Nobody is silent while nobody listens: a silence of all begins again.
  Progress resumed(Monitor monitor, Progress facts, Instant now) {
    if (print != print(monitor) || !progress.alarms().keySet().equals(facts.alarms().keySet())) {
      return facts;
    }
    boolean wasSeen = progress.lastData() > 0;
    return new Progress(
        progress.groups(), facts.alarms(), wasSeen ? now.toEpochMilli() : progress.lastData());
  }
}
