package tocsin.edge.twilio;

import tocsin.response.paging.Courier;
import tocsin.response.words.PageId;

/// Who is told what people answered by telephone, and what became of texts and calls.
public interface PhoneAnswers {
  /// Does what somebody answered, if it still counts.
  ///
  /// @param number the telephone that it came from
  /// @param via `text message`
  /// @return what was done, or why nothing was, in a sentence for the same telephone
  String replied(String number, Keyed keyed, String via);

  /// Does what somebody answered to one page.
  String pressed(PageId page, Keyed keyed, String via);

  /// What a call about a page says now.
  CallScript script(PageId page);

  /// What became of a page that Twilio had taken.
  void became(PageId page, int attempt, Courier.Outcome outcome);
}
