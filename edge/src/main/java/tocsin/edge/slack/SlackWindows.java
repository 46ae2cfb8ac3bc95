package tocsin.edge.slack;

import java.util.Map;
import tocsin.ground.web.WebAnswer;
import tools.jackson.databind.JsonNode;

/// Takes windows that were sent off.
final class SlackWindows {
  private final SlackHouse house;

  SlackWindows(SlackHouse house) {
    this.house = house;
  }

  WebAnswer sent(JsonNode said) {
    JsonNode view = said.path("view");
    if (!view.path("callback_id").asString("").equals(SlackWindow.CALLED)) {
      return WebAnswer.text(200, "");
    }
    String member = said.path("user").path("id").asString("");
    return switch (house.declares(member, SlackDeclared.of(view))) {
      case SlackDeclared.Outcome.Done(String says) ->
          WebAnswer.json(200, Map.of("response_action", "update", "view", SlackWindow.done(says)));
      case SlackDeclared.Outcome.Wrong(Map<String, String> wrong) ->
          WebAnswer.json(200, Map.of("response_action", "errors", "errors", wrong));
    };
  }
}
