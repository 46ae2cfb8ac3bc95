package tocsin.server.learn;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Optional;
import tocsin.response.desk.ReviewAction;
import tocsin.response.review.ActionItem;
import tocsin.response.review.Review;
import tocsin.response.review.Topic;
import tocsin.response.words.ActionItemId;
import tocsin.response.words.CommentId;
import tocsin.response.words.UserId;
import tocsin.server.page.Form;

/// Reads what was asked of a review from the fields of a form. Pure.
final class ReviewEdits {
  /// What to do, or why nothing is.
  sealed interface Asked {
    record Do(ReviewAction action) implements Asked {}

    record Not(String why) implements Asked {}
  }

  private ReviewEdits() {}

  /// @param what the last step of the address; empty when there is no such thing to ask
  static Optional<Asked> read(String what, Form form, Review review) {
    try {
      return switch (what) {
        case "tell" -> Optional.of(tell(form, review));
        case "move" -> Optional.of(new Asked.Do(move(form)));
        case "own" -> Optional.of(new Asked.Do(new ReviewAction.Own(user(form))));
        case "item" -> Optional.of(new Asked.Do(added(form)));
        case "comment" -> Optional.of(new Asked.Do(comment(form)));
        case "settle" -> Optional.of(new Asked.Do(new ReviewAction.SettleComment(commentId(form))));
        case "unsettle" ->
            Optional.of(new Asked.Do(new ReviewAction.ReopenComment(commentId(form))));
        case "keep" ->
            Optional.of(
                new Asked.Do(
                    new ReviewAction.KeepWording(
                        Topic.valueOf(form.get("topic")), form.get("sentence"))));
        case "item-change" -> Optional.of(changed(form, review));
        default -> Optional.empty();
      };
    } catch (DateTimeParseException e) {
      return Optional.of(
          new Asked.Not("due: '" + form.get("due") + "' (expected: a day, such as 2026-12-01)"));
    } catch (IllegalArgumentException e) {
      return Optional.of(new Asked.Not(Optional.ofNullable(e.getMessage()).orElse(what)));
    }
  }

  private static Asked tell(Form form, Review review) {
    Topic topic = Topic.valueOf(form.get("topic"));
    String was = form.get("was");
    String stands = review.section(topic).told();
    return was.isEmpty() || was.equals(ReviewPage.mark(stands))
        ? new Asked.Do(new ReviewAction.Tell(topic, form.get("told")))
        : new Asked.Not(
            "Somebody else saved other words here while you wrote. Yours are kept below; take what"
                + " you need of both and save again.");
  }

  private static ReviewAction move(Form form) {
    return new ReviewAction.Move(Review.State.valueOf(form.get("to")), form.get("reason"));
  }

  /// The section that is meant; empty for the whole review.
  static Optional<Topic> topic(Form form) {
    return Arrays.stream(Topic.values())
        .filter(t -> t.name().equals(form.get("topic")))
        .findFirst();
  }

  private static ReviewAction comment(Form form) {
    return new ReviewAction.Comment(topic(form), form.get("text"));
  }

  private static CommentId commentId(Form form) {
    return new CommentId(form.get("comment"));
  }

  private static ReviewAction added(Form form) {
    return new ReviewAction.AddItem(
        ActionItem.Type.valueOf(form.get("type")), form.get("title"), user(form), due(form));
  }

  /// What the form does not carry stays as it is.
  private static Asked changed(Form form, Review review) {
    Optional<ActionItem> item = review.item(new ActionItemId(form.get("item")));
    return item.<Asked>map(i -> new Asked.Do(new ReviewAction.ChangeItem(as(i, form))))
        .orElse(new Asked.Not("That action item is not in this review any more."));
  }

  private static ActionItem as(ActionItem i, Form form) {
    boolean whole = form.all().containsKey("title");
    return new ActionItem(
        i.id(),
        whole ? ActionItem.Type.valueOf(form.get("type")) : i.type(),
        whole ? form.get("title") : i.title(),
        whole ? user(form) : i.owner(),
        whole ? due(form) : i.due(),
        ActionItem.State.valueOf(form.get("state")),
        i.proof());
  }

  private static Optional<UserId> user(Form form) {
    return Optional.of(form.get("owner")).filter(o -> !o.isEmpty()).map(UserId::new);
  }

  private static Optional<LocalDate> due(Form form) {
    return Optional.of(form.get("due")).filter(d -> !d.isEmpty()).map(LocalDate::parse);
  }
}
