package tocsin.server.host;

import java.util.Map;
import java.util.Optional;
import tocsin.edge.slack.SlackAnswers;
import tocsin.ground.journal.Views;
import tocsin.ground.json.Json;
import tocsin.ground.web.Outbound;
import tocsin.response.paging.LinkVerb;
import tocsin.response.paging.Page;
import tocsin.response.words.PageId;

/// What pressing a button in a message of the Slack app does: what the link in the same page would.
final class Buttons implements SlackAnswers {
  private final Views views;
  private final PhoneDesk desk;
  private final Outbound outbound;

  Buttons(Views views, PhoneDesk desk, Outbound outbound) {
    this.views = views;
    this.desk = desk;
    this.outbound = outbound;
  }

  @Override
  public Optional<String> addressOf(PageId page) {
    return views
        .row("page", page.value())
        .map(r -> Json.read(r.body(), Page.class).contact().address());
  }

  @Override
  public String answer(PageId page, LinkVerb verb) {
    return desk.pressed(page, verb, "Slack");
  }

  @Override
  public void reply(String address, String json) {
    // Whether Slack shows it makes no difference to the answer, which is committed.
    outbound.post(address, json, Map.of());
  }
}
