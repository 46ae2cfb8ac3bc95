package tocsin.response.review;

import java.util.Optional;
import tocsin.response.words.Actor;
import tocsin.response.words.UserId;

/// What people may do to a review, and what follows. Pure; the caller has found the review.
public final class Editing {
  private static final int LONGEST_TOLD = 50_000;
  private static final int LONGEST_TITLE = 300;
  private static final int MOST_ITEMS = 100;

  private Editing() {}

  public static ReviewRuling tell(Review review, Topic topic, String told, Actor by) {
    if (told.length() > LONGEST_TOLD) {
      return new ReviewRuling.Refused(
          "told: " + told.length() + " characters (expected: at most " + LONGEST_TOLD + ")");
    }
    return editable(review, new ReviewFact.SectionTold(review.incident(), topic, told.strip(), by));
  }

  public static ReviewRuling move(Review review, Review.State to, Actor by, String reason) {
    if (!review.state().mayBecome(to)) {
      return new ReviewRuling.Refused(
          "a review that is " + review.state().word() + " cannot become " + to.word());
    }
    Wholeness whole = Wholeness.of(review);
    if (to == Review.State.APPROVED && !whole.isWhole()) {
      return new ReviewRuling.Refused(whole.sentence());
    }
    boolean back = to.compareTo(review.state()) < 0;
    if (back && reason.isBlank()) {
      return new ReviewRuling.Refused("reason: empty (expected: why it goes back)");
    }
    return ReviewRuling.granted(
        new ReviewFact.StateChanged(review.incident(), review.state(), to, by, reason.strip()));
  }

  public static ReviewRuling own(Review review, Optional<UserId> owner, Actor by) {
    return ReviewRuling.granted(new ReviewFact.OwnerChanged(review.incident(), owner, by));
  }

  public static ReviewRuling add(Review review, ActionItem item, Actor by) {
    if (review.items().size() >= MOST_ITEMS) {
      return new ReviewRuling.Refused("items: " + MOST_ITEMS + " already; fewer get done");
    }
    if (review.item(item.id()).isPresent()) {
      return new ReviewRuling.Refused("id: '" + item.id() + "' is taken");
    }
    return titled(item, new ReviewFact.ItemAdded(review.incident(), item, by));
  }

  /// Items can be worked on for as long as it takes, also when the review is published.
  public static ReviewRuling change(Review review, ActionItem item, Actor by) {
    return review.item(item.id()).isEmpty()
        ? new ReviewRuling.Refused("id: '" + item.id() + "' (expected: an item of this review)")
        : titled(item, new ReviewFact.ItemChanged(review.incident(), item, by));
  }

  private static ReviewRuling titled(ActionItem item, ReviewFact then) {
    if (item.title().isBlank() || item.title().length() > LONGEST_TITLE) {
      return new ReviewRuling.Refused(
          "title: '" + item.title() + "' (expected: 1 to " + LONGEST_TITLE + " characters)");
    }
    return ReviewRuling.granted(then);
  }

  private static ReviewRuling editable(Review review, ReviewFact then) {
    return review.isEditable()
        ? ReviewRuling.granted(then)
        : new ReviewRuling.Refused(
            "the review is " + review.state().word() + "; ask for changes first");
  }
}
