package tocsin.response.desk;

import java.time.LocalDate;
import java.util.Optional;
import tocsin.response.review.ActionItem;
import tocsin.response.review.Review;
import tocsin.response.review.Topic;
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
}
