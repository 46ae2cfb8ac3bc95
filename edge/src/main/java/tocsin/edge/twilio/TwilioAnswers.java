package tocsin.edge.twilio;

import java.util.Optional;
import tocsin.response.paging.LinkVerb;
import tocsin.response.words.PageId;

/// What answers by telephone need of the house.
public interface TwilioAnswers {
  /// What a page is about, for a call; empty when there is no such page.
  Optional<String> title(PageId page);

  /// The newest page that went to this number as a text message.
  Optional<PageId> newest(String number);

  /// Answers as whoever was paged.
  ///
  /// @return what came of it, as a sentence
  String answer(PageId page, LinkVerb verb);
}
