package tocsin.edge.slack;

import java.util.Optional;
import tocsin.response.paging.LinkVerb;
import tocsin.response.words.PageId;

/// What presses of buttons need of the house.
public interface SlackAnswers {
  /// Who may answer a page, by their id in Slack; empty when there is no such page, or when nobody
  /// knows their id.
  Optional<String> addressOf(PageId page);

  /// Answers as whoever was paged.
  ///
  /// @return what came of it, as a sentence
  String answer(PageId page, LinkVerb verb);

  /// Posts what came of it to the address that Slack named for that.
  void reply(String address, String json);
}
