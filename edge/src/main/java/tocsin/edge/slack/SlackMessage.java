package tocsin.edge.slack;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tocsin.ground.json.Json;
import tocsin.response.paging.Delivery;
import tocsin.response.words.PageId;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;

/// A page as a message of the app: what a webhook gets, and buttons when presses come back.
final class SlackMessage {
  static final String ACKNOWLEDGE = "ack";
  static final String RESOLVE = "resolve";
  static final String ESCALATE = "escalate";
  static final String SNOOZE = "snooze";

  private SlackMessage() {}

  static SlackCall of(Delivery delivery, boolean hasButtons) {
    JsonNode body = Json.tree(SlackCourier.body(delivery.message()));
    ArrayNode blocks = (ArrayNode) body.path("blocks");
    if (hasButtons) {
      blocks.add(Json.tree(buttons(delivery)));
    }
    var form = new LinkedHashMap<String, String>();
    form.put("channel", delivery.contact().address());
    form.put("text", body.path("text").asString(""));
    form.put("blocks", blocks.toString());
    form.put("unfurl_links", "false");
    form.put("unfurl_media", "false");
    return new SlackCall("chat.postMessage", form);
  }

  private static Map<String, Object> buttons(Delivery delivery) {
    return Map.of("type", "actions", "elements", buttons(delivery.page()));
  }

  /// Acknowledge first, then what whoever has it may do as well.
  static List<Map<String, Object>> buttons(PageId page) {
    return List.of(
        SlackBlocks.button(ACKNOWLEDGE, "Acknowledge", page),
        SlackBlocks.button(RESOLVE, "Resolve", page),
        SlackBlocks.button(ESCALATE, "Escalate", page),
        SlackBlocks.button(SNOOZE, "Snooze 1 h", page));
  }
}
