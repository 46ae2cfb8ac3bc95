package tocsin.response.document;

import tocsin.response.words.Actor;
import tocsin.response.words.Fact;

/// What can happen to a document.
public sealed interface DocumentFact extends Fact {
  Kind of();

  String id();

  int revision();

  /// A new body, as JSON text.
  record Saved(Kind of, String id, int revision, String body, Actor by) implements DocumentFact {}

  /// Gone from now on; its history stays.
  record Removed(Kind of, String id, int revision, Actor by) implements DocumentFact {}
}
