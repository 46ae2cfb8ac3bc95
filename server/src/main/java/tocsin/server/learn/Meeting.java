package tocsin.server.learn;

import java.util.List;
import java.util.Optional;
import tocsin.response.review.ActionItem;
import tocsin.response.review.ActionItem.State;
import tocsin.response.review.Review;
import tocsin.response.review.TimelineEvent;

/// A review as people walk through it together, one moment at a time.
///
/// @param at which moment is on the screen, from 1
/// @param before the last review of this service that promised something
public record Meeting(
    ReviewPage page, List<TimelineEvent> moments, int at, Optional<Review> before) {

  static Meeting of(ReviewPage page, int asked, Optional<Review> before) {
    List<TimelineEvent> moments = page.timeline(true);
    return new Meeting(page, moments, Math.clamp(asked, 1, Math.max(1, moments.size())), before);
  }

  /// Items that were agreed on.
  static List<ActionItem> promised(Review review) {
    return review.items().stream()
        .filter(i -> i.state() != State.PROPOSED && i.state() != State.DECLINED)
        .toList();
  }

  public Optional<TimelineEvent> moment() {
    return moments.stream().skip(at - 1L).findFirst();
  }

  public boolean isLast() {
    return at >= moments.size();
  }

  public String address(int moment) {
    return "/reviews/" + page.id() + "/meeting?at=" + moment;
  }

  public long pin() {
    return moment().map(m -> m.at().getEpochSecond()).orElse(0L);
  }

  /// "2 of 3 action items done."
  public String lastTime() {
    return before
        .map(r -> {
          List<ActionItem> all = promised(r);
          long done = all.stream().filter(i -> !Shelf.isPending(i)).count();
          return done
              + " of "
              + all.size()
              + (all.size() == 1 ? " action item" : " action items")
              + " done.";
        })
        .orElse("No earlier review of this service promised anything.");
  }

  public List<ActionItem> leftFromLastTime() {
    return before.stream().flatMap(r -> r.items().stream()).filter(Shelf::isPending).toList();
  }
}
