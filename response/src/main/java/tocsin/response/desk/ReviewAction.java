package tocsin.response.desk;

import java.time.LocalDate;
import java.util.Optional;
import tocsin.response.review.ActionItem;
import tocsin.response.review.Review;
import tocsin.response.review.Topic;
import tocsin.response.words.CommentId;
import tocsin.response.words.UserId;

/// What a person or a program can do to a review.
public sealed interface ReviewAction {
  /// Says something to one of the six questions, in place of what was said before.
  record Tell(Topic topic, String told) implements ReviewAction {}

  /// @param reason needed when it goes back
  record Move(Review.State to, String reason) implements ReviewAction {}

  record Own(Optional<UserId> owner) implements ReviewAction {}

  /// A new action item; it is accepted by whoever adds it.
  record AddItem(
      ActionItem.Type type, String title, Optional<UserId> owner, Optional<LocalDate> due)
      implements ReviewAction {}

  /// The item with this id, as it shall be.
  record ChangeItem(ActionItem item) implements ReviewAction {}

  /// Says something beside the document.
  ///
  /// @param on the section; empty for the whole document
  record Comment(Optional<Topic> on, String text) implements ReviewAction {}

  record SettleComment(CommentId comment) implements ReviewAction {}

  record ReopenComment(CommentId comment) implements ReviewAction {}

  /// A sentence stays as it is, whatever hint there is on it.
  record KeepWording(Topic topic, String sentence) implements ReviewAction {}
}
