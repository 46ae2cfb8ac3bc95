package tocsin.edge.slack;

import java.util.Map;
import tocsin.ground.web.FormText;
import tocsin.ground.web.WebAnswer;
import tocsin.ground.web.WebRequest;
import tocsin.ground.web.WebService;

/// `POST /slack/commands`: what people write behind `/tocsin`. Only they see the answer.
public final class SlackCommands implements WebService {
  private final SlackHouse house;

  public SlackCommands(SlackHouse house) {
    this.house = house;
  }

  @Override
  public WebAnswer answer(WebRequest request) {
    SlackAsked asked = SlackAsked.of(FormText.fields(request.text()));
    SlackOrder order = SlackOrders.read(asked.text());
    if (order instanceof SlackOrder.Declare declare) {
      // Slack shows nothing for an empty answer; the window follows.
      house.opens(asked, declare);
      return WebAnswer.text(200, "");
    }
    String came = house.does(asked.member(), asked.trigger(), order);
    return WebAnswer.json(200, Map.of("response_type", "ephemeral", "text", came));
  }
}
