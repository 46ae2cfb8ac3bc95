package tocsin.response.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tocsin.response.review.ActionItem.State;
import tocsin.response.words.ActionItemId;
import tocsin.response.words.IncidentId;
import tocsin.response.words.UserId;

final class WholenessTest {
  private static final Map<Topic, String> TOLD = Map.of(Topic.CAUSE, "The pool had no bound.");

  @Test
  void factsAloneDoNotSayWhyItHappened() {
    var whole = Wholeness.of(review(Map.of(), item("a1", State.ACCEPTED, "ana", "2026-12-01")));

    assertThat(whole.isWhole()).isFalse();
    assertThat(whole.sentence())
        .isEqualTo("Before it can be approved: “What caused the incident?” needs your words.");
  }

  @Test
  void everyStandingItemIsDecidedOwnedAndDated() {
    assertThat(prevention(item("a1", State.PROPOSED, "ana", "2026-12-01")))
        .isEqualTo("1 to accept or decline");
    assertThat(prevention(item("a1", State.ACCEPTED, "", "2026-12-01")))
        .isEqualTo("1 has no owner");
    assertThat(prevention(item("a1", State.ACCEPTED, "ana", ""))).isEqualTo("1 has no date");
    assertThat(prevention(item("a1", State.DECLINED, "", "")))
        .isEqualTo("needs an action item, or words on why there is none");
  }

  @Test
  void isWholeWithWordsOnTheCauseAndAnOwnedItem() {
    var whole = Wholeness.of(review(TOLD, item("a1", State.ACCEPTED, "ana", "2026-12-01")));

    assertThat(whole.isWhole()).isTrue();
    assertThat(whole.sentence()).isEqualTo("All six questions are answered. It can be approved.");
    assertThat(whole.left()).isZero();
  }

  private static String prevention(ActionItem item) {
    return Wholeness.of(review(TOLD, item)).of(Topic.PREVENTION);
  }

  private static ActionItem item(String id, State state, String owner, String due) {
    return new ActionItem(
        new ActionItemId(id),
        ActionItem.Type.PREVENT,
        "Bound the pool",
        Optional.of(owner).filter(o -> !o.isEmpty()).map(UserId::new),
        Optional.of(due).filter(d -> !d.isEmpty()).map(LocalDate::parse),
        state,
        Optional.empty());
  }

  /// A review with one computed fact a question.
  static Review review(Map<Topic, String> told, ActionItem... items) {
    var fact = new Finding("f", "A fact.", Optional.empty(), "", "journal");
    return new Review(
        new IncidentId("INC-1"),
        "Orders fail",
        "SEV2: orders fail.",
        Review.State.IN_REVIEW,
        Optional.empty(),
        Instant.EPOCH,
        Arrays.stream(Topic.values())
            .map(t -> new Section(t, List.of(fact), told.getOrDefault(t, "")))
            .toList(),
        List.of(),
        List.of(),
        List.of(),
        Optional.empty(),
        List.of(),
        List.of(),
        List.of(items),
        Optional.empty());
  }
}
