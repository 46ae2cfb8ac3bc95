package tocsin.server.monitors;

import java.time.Instant;
import java.util.List;
import tocsin.ground.journal.ViewRow;
import tocsin.ground.journal.Views;
import tocsin.ground.json.Json;
import tocsin.response.monitor.MonitorFact;

/// Something that happened to a monitor.
record Happened(Instant at, MonitorFact fact) {
  static Happened of(ViewRow row) {
    return new Happened(
        Instant.ofEpochMilli(row.order()), Json.read(row.body(), MonitorFact.class));
  }

  /// Newest first.
  static List<Happened> to(Views views, String monitor, int limit) {
    return views.rows("monitor_history", monitor, Long.MAX_VALUE, limit).stream()
        .map(Happened::of)
        .toList();
  }

  boolean begins() {
    return fact instanceof MonitorFact.Fired || fact instanceof MonitorFact.FellSilent;
  }

  boolean ends() {
    return fact instanceof MonitorFact.Recovered;
  }
}
