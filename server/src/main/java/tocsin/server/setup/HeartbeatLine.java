package tocsin.server.setup;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import tocsin.response.document.Kind;
import tocsin.response.heartbeat.Heartbeat;
import tocsin.response.heartbeat.Pulse;
import tocsin.server.page.Rows;

/// A heartbeat and how it stands.
public record HeartbeatLine(Heartbeat heartbeat, Optional<Pulse> pulse) {
  private static final int MOST = 10_000;

  static List<HeartbeatLine> all(Rows rows) {
    Map<String, Pulse> pulses =
        rows.of("pulse", "", MOST, Pulse.class).stream()
            .collect(Collectors.toMap(Pulse::heartbeat, Function.identity(), (a, b) -> a));
    return rows.all(Kind.HEARTBEAT, Heartbeat.class).stream()
        .map(h -> new HeartbeatLine(h, Optional.ofNullable(pulses.get(h.id()))))
        .toList();
  }

  /// How it stands, in one word.
  public String word() {
    if (heartbeat.paused()) {
      return "paused";
    }
    return pulse.flatMap(Pulse::heard).isEmpty()
        ? "new"
        : pulse.filter(Pulse::isLate).isPresent() ? "late" : "well";
  }

  public String css() {
    return switch (word()) {
      case "late" -> "state--alarm";
      case "well" -> "state--ok";
      default -> "";
    };
  }
}
