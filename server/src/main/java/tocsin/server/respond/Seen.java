package tocsin.server.respond;

import java.util.Optional;
import tocsin.response.monitor.Monitor;

/// The monitor that fired, and its line.
public record Seen(Monitor monitor, Optional<Curve> curve) {
  Optional<String> value() {
    return curve.map(c ->
        (monitor.title().isBlank() ? monitor.id().value() : monitor.title())
            + ": "
            + Effect.number(c.newest())
            + (c.beyond() ? " now, the limit is " : " now, back inside the limit of ")
            + Effect.number(monitor.threshold())
            + ".");
  }
}
