package tocsin.response.desk;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import tocsin.ground.loop.Decision;
import tocsin.response.incident.Incidents;
import tocsin.response.review.ActionItem;
import tocsin.response.review.Commenting;
import tocsin.response.review.Editing;
import tocsin.response.review.KeptWording;
import tocsin.response.review.Margin;
import tocsin.response.review.Review;
import tocsin.response.review.ReviewFact;
import tocsin.response.review.ReviewRuling;
import tocsin.response.review.Reviews;
import tocsin.response.words.ActionItemId;
import tocsin.response.words.Fact;

/// Decides about reviews: drafts that come in, and what people do to them. Pure on the folded
/// state.
final class Reviewing {
  private final Incidents incidents;
  private final Reviews reviews;

  Reviewing(Incidents incidents, Reviews reviews) {
    this.incidents = incidents;
    this.reviews = reviews;
  }

  /// A draft for an incident that was opened again meanwhile is of no use.
  Decision<Fact, Answer> drafted(Input.ReviewDrafted input) {
    Review review = input.review();
    if (incidents.find(review.incident()).isEmpty()) {
      return none(new Answer.NotFound("incident " + review.incident()));
    }
    if (incidents.find(review.incident()).filter(i -> !i.isOpen()).isEmpty()) {
      return none(new Answer.NoEffect(review.incident() + " is open again"));
    }
    if (reviews.find(review.incident()).filter(r -> !r.isEditable()).isPresent()) {
      return none(new Answer.Refused("the review of " + review.incident() + " is approved"));
    }
    return new Decision<>(
        List.of(new ReviewFact.Drafted(review.incident(), review)),
        Answer.accepted(review.incident()));
  }

  Decision<Fact, Answer> edited(Input.EditReview input, Instant now) {
    Optional<Review> review = reviews.find(input.incident());
    if (review.isEmpty()) {
      return none(new Answer.NotFound("review of " + input.incident()));
    }
    return switch (ruling(review.get(), input, now)) {
      case ReviewRuling.Granted(var facts) ->
          new Decision<>(List.copyOf(facts), Answer.accepted(input.incident()));
      case ReviewRuling.Refused(String why) -> none(new Answer.Refused(why));
    };
  }

  private ReviewRuling ruling(Review review, Input.EditReview input, Instant now) {
    Margin margin = reviews.margin(review.incident());
    return switch (input.action()) {
      case ReviewAction.Tell t -> Editing.tell(review, t.topic(), t.told(), input.by());
      case ReviewAction.Move m -> Editing.move(review, m.to(), input.by(), m.reason());
      case ReviewAction.Own o -> Editing.own(review, o.owner(), input.by());
      case ReviewAction.AddItem a -> Editing.add(review, item(review, a), input.by());
      case ReviewAction.ChangeItem c -> Editing.change(review, c.item(), input.by());
      case ReviewAction.Comment c ->
          Commenting.comment(review, margin, Commenting.draft(c.on(), c.text(), input.by(), now));
      case ReviewAction.SettleComment s ->
          Commenting.settle(review, margin, s.comment(), input.by());
      case ReviewAction.ReopenComment r ->
          Commenting.reopen(review, margin, r.comment(), input.by());
      case ReviewAction.KeepWording k ->
          Commenting.keep(review, margin, new KeptWording(k.topic(), k.sentence()), input.by());
    };
  }

  private static ActionItem item(Review review, ReviewAction.AddItem a) {
    int next = review.items().size() + 1;
    while (review.item(id(review, next)).isPresent()) {
      next++;
    }
    return new ActionItem(
        id(review, next),
        a.type(),
        a.title().strip(),
        a.owner(),
        a.due(),
        ActionItem.State.ACCEPTED,
        Optional.empty());
  }

  private static ActionItemId id(Review review, int number) {
    return new ActionItemId(review.incident() + "-a" + number);
  }

  private static Decision<Fact, Answer> none(Answer answer) {
    return new Decision<>(List.of(), answer);
  }
}
