package tocsin.server.learn;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import tocsin.response.review.ActionItem;
import tocsin.response.review.ActionItem.State;
import tocsin.response.review.Topic;

final class WholenessTest {
  private static final Map<Topic, String> TOLD = Map.of(Topic.CAUSE, "The pool had no bound.");

  @Test
  void factsAloneDoNotSayWhyItHappened() {
    var whole =
        Wholeness.of(Cases.review(Map.of(), Cases.item("a1", State.ACCEPTED, "ana", "2026-12-01")));

    assertThat(whole.isWhole()).isFalse();
    assertThat(whole.sentence())
        .isEqualTo("Before it can be approved: “What caused the incident?” needs your words.");
  }

  @Test
  void everyStandingItemIsDecidedOwnedAndDated() {
    assertThat(prevention(Cases.item("a1", State.PROPOSED, "ana", "2026-12-01")))
        .isEqualTo("1 to accept or decline");
    assertThat(prevention(Cases.item("a1", State.ACCEPTED, "", "2026-12-01")))
        .isEqualTo("1 has no owner");
    assertThat(prevention(Cases.item("a1", State.ACCEPTED, "ana", ""))).isEqualTo("1 has no date");
    assertThat(prevention(Cases.item("a1", State.DECLINED, "", "")))
        .isEqualTo("needs an action item, or words on why there is none");
  }

  @Test
  void isWholeWithWordsOnTheCauseAndAnOwnedItem() {
    var whole =
        Wholeness.of(Cases.review(TOLD, Cases.item("a1", State.ACCEPTED, "ana", "2026-12-01")));

    assertThat(whole.isWhole()).isTrue();
    assertThat(whole.left()).isZero();
  }

  private static String prevention(ActionItem item) {
    return Wholeness.of(Cases.review(TOLD, item)).of(Topic.PREVENTION);
  }
}
