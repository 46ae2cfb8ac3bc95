package tocsin.response.review;

import java.util.Optional;
import tocsin.response.words.Actor;
import tocsin.response.words.CommentId;
import tocsin.response.words.Fact;
import tocsin.response.words.IncidentId;
import tocsin.response.words.UserId;

/// What can happen to a review. It goes by the id of its incident.
public sealed interface ReviewFact extends Fact {
  IncidentId incident();

  /// The draft with everything that was computed. A second one, after the incident was reopened and
  /// resolved again, replaces what was computed and keeps what people wrote.
  record Drafted(IncidentId incident, Review review) implements ReviewFact {}

  record SectionTold(IncidentId incident, Topic topic, String told, Actor by)
      implements ReviewFact {}

  record StateChanged(
      IncidentId incident, Review.State from, Review.State to, Actor by, String reason)
      implements ReviewFact {}

  record OwnerChanged(IncidentId incident, Optional<UserId> owner, Actor by)
      implements ReviewFact {}

  record ItemAdded(IncidentId incident, ActionItem item, Actor by) implements ReviewFact {}

  record ItemChanged(IncidentId incident, ActionItem item, Actor by) implements ReviewFact {}

  /// What happens beside the document, not in it.
  sealed interface Beside extends ReviewFact {}

  record CommentAdded(IncidentId incident, Comment comment) implements Beside {}

  /// Nothing is left to do about a comment.
  record CommentSettled(IncidentId incident, CommentId comment, Actor by) implements Beside {}

  record CommentReopened(IncidentId incident, CommentId comment, Actor by) implements Beside {}

  /// A sentence stays as it is although a hint asked about it.
  record WordingKept(IncidentId incident, Topic topic, String sentence, Actor by)
      implements Beside {}

  /// A fact it was drafted from no longer holds.
  record BecameStale(IncidentId incident, String because) implements ReviewFact {}
}
