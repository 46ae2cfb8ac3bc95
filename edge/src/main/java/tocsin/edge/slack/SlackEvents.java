package tocsin.edge.slack;

import java.util.Map;
import tocsin.ground.json.Json;
import tocsin.ground.web.WebAnswer;
import tocsin.ground.web.WebRequest;
import tocsin.ground.web.WebService;
import tools.jackson.databind.JsonNode;

/// `POST /slack/events`: what happens in channels, and the question whether this address is ours.
/// Slack asks again for what is not answered within three seconds, so the answer comes first.
public final class SlackEvents implements WebService {
  private final SlackHouse house;

  public SlackEvents(SlackHouse house) {
    this.house = house;
  }

  @Override
  public WebAnswer answer(WebRequest request) {
    JsonNode said = Json.tree(request.text());
    JsonNode event = said.path("event");
    String type = said.path("type").asString("");
    if (type.equals("url_verification")) {
      return WebAnswer.json(200, Map.of("challenge", said.path("challenge").asString("")));
    }
    if (type.equals("event_callback") && isForUs(event)) {
      house.mentioned(mention(said.path("event_id").asString(""), event));
    }
    return WebAnswer.text(200, "");
  }

  /// Apps that answer each other would never end.
  private static boolean isForUs(JsonNode event) {
    return event.path("type").asString("").equals("app_mention") && !event.has("bot_id");
  }

  private static SlackMention mention(String id, JsonNode event) {
    return new SlackMention(
        id,
        event.path("user").asString(""),
        event.path("channel").asString(""),
        event.path("thread_ts").asString(event.path("ts").asString("")),
        SlackOrders.read(event.path("text").asString("")));
  }
}
