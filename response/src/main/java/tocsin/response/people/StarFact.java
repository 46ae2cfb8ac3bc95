package tocsin.response.people;

import tocsin.response.words.Fact;
import tocsin.response.words.UserId;

/// What somebody keeps at hand.
public sealed interface StarFact extends Fact {
  UserId who();

  /// Id of a dashboard.
  String dashboard();

  record Starred(UserId who, String dashboard) implements StarFact {}

  record Unstarred(UserId who, String dashboard) implements StarFact {}
}
