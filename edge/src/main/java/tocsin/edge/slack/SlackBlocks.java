package tocsin.edge.slack;

import java.time.Instant;
import java.util.Map;
import tocsin.response.words.PageId;

/// Parts of messages. Pure.
final class SlackBlocks {
  private SlackBlocks() {}

  static Map<String, Object> section(String text) {
    return Map.of("type", "section", "text", Map.of("type", "mrkdwn", "text", text));
  }

  /// A moment on the clock of whoever reads it.
  static String time(Instant at) {
    return "<!date^" + at.getEpochSecond() + "^{time}|" + at + ">";
  }

  /// The page goes along, so that a press counts for this message and no other.
  static Map<String, Object> button(String action, String word, PageId page) {
    return Map.of(
        "type",
        "button",
        "action_id",
        action,
        "text",
        Map.of("type", "plain_text", "text", word),
        "value",
        page.value());
  }
}
