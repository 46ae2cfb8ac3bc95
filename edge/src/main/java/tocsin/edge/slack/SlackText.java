package tocsin.edge.slack;

import java.util.Map;

/// What a message says.
///
/// @param text for notifications, and where blocks are not shown
/// @param blocks JSON of the whole message; empty for a message that is text only
public record SlackText(String text, String blocks) {
  void addTo(Map<String, String> form) {
    form.put("text", text);
    if (!blocks.isEmpty()) {
      form.put("blocks", blocks);
    }
  }
}
