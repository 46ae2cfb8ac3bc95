package tocsin.edge.slack;

import java.util.Map;
import tocsin.ground.json.Json;

/// What is said at the address that comes with a press or a command, which shows it to whoever
/// pressed and to nobody else. Pure.
public final class SlackReply {
  private SlackReply() {}

  /// Beside the message that was pressed, which stays.
  public static String aside(String text) {
    return Json.write(Map.of("replace_original", false, "text", SlackCourier.escaped(text)));
  }
}
