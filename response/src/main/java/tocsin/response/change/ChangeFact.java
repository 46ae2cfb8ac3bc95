package tocsin.response.change;

import tocsin.response.words.Fact;

/// What can happen to the list of changes.
public sealed interface ChangeFact extends Fact {
  Change change();

  /// A change was told. One with an id that is known already replaces it, as a pipeline that
  /// reports the end of a roll-out does.
  record Recorded(Change change) implements ChangeFact {}
}
