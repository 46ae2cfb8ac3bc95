package tocsin.response.review;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import tocsin.response.words.Actor;
import tocsin.response.words.CommentId;

/// What people may do beside a review, and what follows. Pure; the caller has found the review.
public final class Commenting {
  private static final int LONGEST = 2_000;
  private static final int MOST = 500;

  private Commenting() {}

  /// @param draft as it shall stand; its id is given here
  public static ReviewRuling comment(Review review, Margin margin, Comment draft) {
    String text = draft.text().strip();
    if (text.isEmpty() || text.length() > LONGEST) {
      return new ReviewRuling.Refused(
          "text: " + text.length() + " characters (expected: 1 to " + LONGEST + ")");
    }
    if (margin.comments().size() >= MOST) {
      return new ReviewRuling.Refused("comments: " + MOST + " already; talk to each other");
    }
    var id = new CommentId(review.incident() + "-c" + (margin.comments().size() + 1));
    var comment = new Comment(id, draft.on(), draft.by(), draft.at(), text, Optional.empty());
    return open(review, new ReviewFact.CommentAdded(review.incident(), comment));
  }

  /// A draft for [#comment].
  public static Comment draft(Optional<Topic> on, String text, Actor by, Instant at) {
    return new Comment(new CommentId("new"), on, by, at, text, Optional.empty());
  }

  public static ReviewRuling settle(Review review, Margin margin, CommentId id, Actor by) {
    return changed(
        review,
        margin.comment(id).filter(Comment::isOpen),
        id,
        new ReviewFact.CommentSettled(review.incident(), id, by));
  }

  public static ReviewRuling reopen(Review review, Margin margin, CommentId id, Actor by) {
    return changed(
        review,
        margin.comment(id).filter(c -> !c.isOpen()),
        id,
        new ReviewFact.CommentReopened(review.incident(), id, by));
  }

  /// A sentence stays as it is, whatever hint there is on it.
  public static ReviewRuling keep(Review review, Margin margin, KeptWording kept, Actor by) {
    if (kept.sentence().isBlank() || kept.sentence().length() > LONGEST) {
      return new ReviewRuling.Refused("sentence: empty or too long (expected: one sentence)");
    }
    if (margin.keeps(kept.topic(), kept.sentence())) {
      return new ReviewRuling.Granted(List.of());
    }
    return margin.kept().size() >= MOST
        ? new ReviewRuling.Refused("kept sentences: " + MOST + " already")
        : open(
            review,
            new ReviewFact.WordingKept(review.incident(), kept.topic(), kept.sentence(), by));
  }

  private static ReviewRuling changed(
      Review review, Optional<Comment> found, CommentId id, ReviewFact then) {
    return found.isPresent()
        ? open(review, then)
        : new ReviewRuling.Refused(
            "comment: '" + id + "' (expected: one of this review that is not so already)");
  }

  private static ReviewRuling open(Review review, ReviewFact then) {
    return review.state() == Review.State.PUBLISHED
        ? new ReviewRuling.Refused("the review is published; nothing is added beside it any more")
        : ReviewRuling.granted(then);
  }
}
