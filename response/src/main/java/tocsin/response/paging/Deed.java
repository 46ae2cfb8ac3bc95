package tocsin.response.paging;

import java.time.Instant;
import tocsin.response.words.Actor;

/// Something that was done to an incident and matters to the links in its pages.
public record Deed(What what, Actor by, Instant at) {

  /// What was done.
  public enum What {
    OPENED,
    ACKNOWLEDGED,
    MITIGATED,
    RESOLVED,
    REOPENED,
    /// Nobody held it any more, or it was given to others: people were asked anew.
    ASKED_ANEW
  }

  boolean is(What kind, Actor actor) {
    return what == kind && by.equals(actor);
  }
}
