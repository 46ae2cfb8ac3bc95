package tocsin.response.heartbeat;

import java.time.Duration;
import java.util.Optional;
import tocsin.response.words.ServiceId;
import tocsin.response.words.Severity;
import tocsin.response.words.Urgency;

/// Something that is to be heard of now and then, and whose silence is an alert.
///
/// @param grace how long after it is due it is late
/// @param urgency instead of what its service says
/// @param paused nobody minds that it is silent
public record Heartbeat(
    String id,
    String name,
    ServiceId service,
    Rhythm rhythm,
    Duration grace,
    Severity severity,
    Optional<Urgency> urgency,
    boolean paused) {
  /// The key of its alert.
  public String key() {
    return "heartbeat/" + id;
  }

  /// Reads a heartbeat as a person or a client wrote it.
  ///
  /// @throws tocsin.ground.json.BadJsonException if the text is not a JSON object
  /// @throws tocsin.ground.json.BadFieldsException naming every fault
  public static Heartbeat parse(String json) {
    return HeartbeatText.read(json);
  }
}
