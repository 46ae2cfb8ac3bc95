package tocsin.response.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tocsin.ground.json.Json;
import tocsin.response.review.Review.State;
import tocsin.response.words.ActionItemId;
import tocsin.response.words.Actor;
import tocsin.response.words.IncidentId;
import tocsin.response.words.UserId;

final class EditingTest {
  private static final Actor ANA = new Actor.Person(new UserId("ana"));
  private static final IncidentId INCIDENT = new IncidentId("INC-1");

  private final Reviews reviews = new Reviews();

  EditingTest() {
    reviews.apply(new ReviewFact.Drafted(INCIDENT, draft("first")));
  }

  @Test
  void goesFromDraftToPublishedStepByStep() {
    assertThat(moved(State.PUBLISHED)).isFalse();
    answerEverything();
    assertThat(moved(State.IN_REVIEW)).isTrue();
    assertThat(moved(State.APPROVED)).isTrue();
    assertThat(moved(State.PUBLISHED)).isTrue();
    assertThat(moved(State.DRAFT)).isFalse();
  }

  @Test
  void isNotApprovedWhileSomethingIsMissingWhoeverAsks() {
    moved(State.IN_REVIEW);

    assertThat(Editing.move(review(), State.APPROVED, ANA, ""))
        .isEqualTo(new ReviewRuling.Refused(Wholeness.of(review()).sentence()));
    assertThat(Wholeness.of(review()).sentence())
        .startsWith("Before it can be approved: “What caused the incident?” needs your words; ");
  }

  @Test
  void goesBackOnlyWithAReason() {
    moved(State.IN_REVIEW);

    assertThat(Editing.move(review(), State.DRAFT, ANA, " "))
        .isEqualTo(new ReviewRuling.Refused("reason: empty (expected: why it goes back)"));
    assertThat(Editing.move(review(), State.DRAFT, ANA, "more to say"))
        .isInstanceOf(ReviewRuling.Granted.class);
  }

  @Test
  void keepsWhatPeopleWroteWhenItIsDraftedAgain() {
    granted(Editing.tell(review(), Topic.CAUSE, "It was the cache.", ANA));
    granted(Editing.add(review(), item("a9", "Bound the cache"), ANA));

    reviews.apply(new ReviewFact.Drafted(INCIDENT, draft("second")));

    assertThat(review().summary()).isEqualTo("second");
    assertThat(review().section(Topic.CAUSE).told()).isEqualTo("It was the cache.");
    assertThat(review().items()).extracting(ActionItem::title).containsExactly("Bound the cache");
  }

  @Test
  void isNotEditedOnceItIsApproved() {
    answerEverything();
    moved(State.IN_REVIEW);
    moved(State.APPROVED);

    assertThat(Editing.tell(review(), Topic.CAUSE, "late", ANA))
        .isEqualTo(new ReviewRuling.Refused("the review is approved; ask for changes first"));
  }

  @Test
  void changesOnlyItemsThatAreThere() {
    assertThat(Editing.change(review(), item("a1", "Bound the cache"), ANA))
        .isInstanceOf(ReviewRuling.Refused.class);
    assertThat(Editing.add(review(), item("a1", " "), ANA))
        .isInstanceOf(ReviewRuling.Refused.class);
  }

  @Test
  void isReadBackFromItsJson() {
    ReviewFact fact = new ReviewFact.Drafted(INCIDENT, draft("x"));

    assertThat(Json.read(Json.write(fact), ReviewFact.class)).isEqualTo(fact);
  }

  @Test
  void freezesSamplesWithTheirGaps() {
    double[] values = {1, Double.NaN, 2.5, 1e21};

    FrozenSeries frozen = FrozenSeries.of("a", 0, 10_000, values);

    assertThat(frozen.samples()).isEqualTo("1 - 2.5 1.0e21");
    assertThat(frozen.values()).containsExactly(values);
  }

  @Test
  void isExportedWithFactsWordsAndItems() {
    granted(Editing.tell(review(), Topic.CAUSE, "It was the cache.", ANA));
    granted(Editing.add(review(), item("a1", "Bound | the cache"), ANA));

    assertThat(Markdown.of(review(), Map.of()))
        .contains("# INC-1: Checkout fails")
        .contains("## What caused the incident?")
        .contains("It was the cache.")
        .contains("| Bound \\| the cache | detect |");
  }

  private void answerEverything() {
    for (Topic topic : Topic.values()) {
      granted(Editing.tell(review(), topic, "In words.", ANA));
    }
  }

  private Review review() {
    return reviews.find(INCIDENT).orElseThrow();
  }

  private boolean moved(State to) {
    return granted(Editing.move(review(), to, ANA, "because"));
  }

  private boolean granted(ReviewRuling ruling) {
    return switch (ruling) {
      case ReviewRuling.Granted g -> {
        g.facts().forEach(reviews::apply);
        yield true;
      }
      case ReviewRuling.Refused r -> false;
    };
  }

  private static ActionItem item(String id, String title) {
    return new ActionItem(
        new ActionItemId(id),
        ActionItem.Type.DETECT,
        title,
        Optional.empty(),
        Optional.empty(),
        ActionItem.State.PROPOSED,
        Optional.empty());
  }

  private static Review draft(String summary) {
    return new Review(
        INCIDENT,
        "Checkout fails",
        summary,
        State.DRAFT,
        Optional.empty(),
        Instant.EPOCH,
        Arrays.stream(Topic.values()).map(t -> new Section(t, List.of(), "")).toList(),
        List.of(),
        List.of(),
        List.of(),
        Optional.empty(),
        List.of(),
        List.of(),
        List.of(),
        Optional.empty());
  }
}
