package tocsin.response.paging;

import java.time.Instant;
import tocsin.response.words.IncidentId;
import tocsin.response.words.PageId;
import tocsin.response.words.UserId;

/// What the link in a page is worth now.
public sealed interface LinkStanding {
  /// It does what it says.
  record Counts(IncidentId incident, UserId by) implements LinkStanding {}

  /// This person did it already, and it still holds.
  record Done(IncidentId incident, Instant at) implements LinkStanding {}

  /// What the page asked for is over; the deed says why.
  record Over(IncidentId incident, UserId by, Deed because) implements LinkStanding {}

  /// There is nothing to do for this person now.
  ///
  /// @param why as a sentence
  record Idle(IncidentId incident, String why) implements LinkStanding {}

  /// No such page, or the person is gone.
  record Unknown(PageId page) implements LinkStanding {}
}
