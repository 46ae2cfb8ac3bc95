package tocsin.server.monitors;

import java.util.Optional;
import tocsin.response.monitor.Monitor;
import tocsin.server.page.Rows;

/// Monitors that look at the same thing.
final class Watchers {
  private Watchers() {}

  /// The title of another monitor on the same target for the same service.
  static Optional<String> also(Rows rows, Sketch sketch) {
    return rows.monitors().stream()
        .filter(m -> !m.id().value().equals(sketch.get("id")) && m.enabled())
        .filter(m -> m.reads().equals(sketch.get("target")))
        .filter(m -> m.service().value().equals(sketch.get("service")))
        .findFirst()
        .map(Monitor::title);
  }
}
