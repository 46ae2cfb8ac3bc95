package tocsin.server.host;

import java.util.List;
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
  private final SlackMembers members;
  private final Outbound outbound;

  Buttons(Views views, PhoneDesk desk, SlackMembers members, Outbound outbound) {
    this.members = members;
    this.views = views;
    this.desk = desk;
    this.outbound = outbound;
  }

  @Override
  public Optional<String> addressOf(PageId page) {
    return views
        .row("page", page.value())
        .map(r -> Json.read(r.body(), Page.class))
        .flatMap(this::member);
  }

  /// In a channel whoever was paged is known by another address of theirs.
  private Optional<String> member(Page page) {
    String address = page.contact().address();
    return SlackMembers.isMember(address)
        ? Optional.of(address)
        : members.of(List.of(page.user())).stream().findFirst();
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
