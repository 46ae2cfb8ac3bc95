package tocsin.response.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tocsin.ground.journal.MemoryJournal;
import tocsin.ground.json.Json;
import tocsin.ground.loop.Turns;
import tocsin.response.document.Kind;
import tocsin.response.incident.AlertText;
import tocsin.response.review.ActionItem;
import tocsin.response.review.Comment;
import tocsin.response.review.Margin;
import tocsin.response.review.Review;
import tocsin.response.review.Section;
import tocsin.response.review.Topic;
import tocsin.response.words.Actor;
import tocsin.response.words.CommentId;
import tocsin.response.words.Fact;
import tocsin.response.words.IncidentId;
import tocsin.response.words.ServiceId;
import tocsin.response.words.Severity;
import tocsin.response.words.UserId;

final class ReviewingTest {
  private static final Actor ANA = new Actor.Person(new UserId("ana"));
  private static final IncidentId INCIDENT = new IncidentId("INC-1");
  private static final Instant NOW = Instant.parse("2026-01-15T02:00:00Z");

  private final MemoryJournal journal = new MemoryJournal();
  private final Turns<Input, Fact, Answer> turns = new Turns<>(journal, Desk::new);

  ReviewingTest() {
    ask(new Input.Save(Kind.SERVICE, "shop", 0, "{\"id\": \"shop\", \"team\": \"shop\"}", ANA));
    ask(
        new Input.Trigger(
            new ServiceId("shop"),
            "k",
            new AlertText("shop is down", Severity.SEV2, Map.of()),
            Optional.empty(),
            ANA));
  }

  @Test
  void takesADraftOnlyOfAnIncidentThatIsOver() {
    assertThat(ask(new Input.ReviewDrafted(draft()))).isInstanceOf(Answer.NoEffect.class);

    ask(new Input.Act(INCIDENT, ANA, new Action.Resolve("over")));

    assertThat(ask(new Input.ReviewDrafted(draft()))).isInstanceOf(Answer.Accepted.class);
    assertThat(journal.views().row("review", "INC-1"))
        .hasValueSatisfying(row -> assertThat(row.group()).isEqualTo("draft"));
  }

  @Test
  void numbersActionItemsAndReadsThemBackFromTheJournal() {
    ask(new Input.Act(INCIDENT, ANA, new Action.Resolve("over")));
    ask(new Input.ReviewDrafted(draft()));

    ask(edit(item("Bound the cache")));
    ask(edit(item("Alarm on its size")));
    ask(edit(new ReviewAction.Tell(Topic.CAUSE, "The cache grew.")));

    Desk again = (Desk) new Turns<>(journal, Desk::new).state();
    Review review = again.reviews().find(INCIDENT).orElseThrow();
    assertThat(review.items())
        .extracting(i -> i.id().value())
        .containsExactly("INC-1-a1", "INC-1-a2");
    assertThat(review.section(Topic.CAUSE).told()).isEqualTo("The cache grew.");
  }

  @Test
  void commentsStandBesideAReviewAndAreReadBackFromTheJournal() {
    ask(new Input.Act(INCIDENT, ANA, new Action.Resolve("over")));
    ask(new Input.ReviewDrafted(draft()));
    String before = journal.views().row("review", "INC-1").orElseThrow().body();

    ask(edit(new ReviewAction.Comment(Optional.of(Topic.CAUSE), " Which cache? ")));
    ask(edit(new ReviewAction.Comment(Optional.empty(), "Well written.")));
    ask(edit(new ReviewAction.SettleComment(new CommentId("INC-1-c1"))));
    ask(edit(new ReviewAction.KeepWording(Topic.CAUSE, "Ana forgot it.")));

    Margin margin = ((Desk) new Turns<>(journal, Desk::new).state()).reviews().margin(INCIDENT);
    assertThat(margin.on(Optional.of(Topic.CAUSE)))
        .containsExactly(
            new Comment(
                new CommentId("INC-1-c1"),
                Optional.of(Topic.CAUSE),
                ANA,
                NOW,
                "Which cache?",
                Optional.of(ANA)));
    assertThat(margin.on(Optional.empty()))
        .extracting(Comment::text)
        .containsExactly("Well written.");
    assertThat(margin.keeps(Topic.CAUSE, "Ana forgot it.")).isTrue();
    assertThat(Json.read(journal.views().row("margin", "INC-1").orElseThrow().body(), Margin.class))
        .isEqualTo(margin);
    // The document itself, and so its exports, know nothing of it.
    assertThat(journal.views().row("review", "INC-1").orElseThrow().body()).isEqualTo(before);
  }

  @Test
  void aCommentIsBoundedAndResolvedOnceAndOpenedAgain() {
    ask(new Input.Act(INCIDENT, ANA, new Action.Resolve("over")));
    ask(new Input.ReviewDrafted(draft()));
    ask(edit(new ReviewAction.Comment(Optional.empty(), "Why?")));
    var first = new CommentId("INC-1-c1");

    assertThat(ask(edit(new ReviewAction.Comment(Optional.empty(), "x".repeat(2_001)))))
        .isEqualTo(new Answer.Refused("text: 2001 characters (expected: 1 to 2000)"));
    assertThat(ask(edit(new ReviewAction.ReopenComment(first)))).isInstanceOf(Answer.Refused.class);
    assertThat(ask(edit(new ReviewAction.SettleComment(first))))
        .isInstanceOf(Answer.Accepted.class);
    assertThat(ask(edit(new ReviewAction.SettleComment(first)))).isInstanceOf(Answer.Refused.class);
    assertThat(ask(edit(new ReviewAction.ReopenComment(first))))
        .isInstanceOf(Answer.Accepted.class);
    assertThat(ask(edit(new ReviewAction.SettleComment(new CommentId("INC-1-c9")))))
        .isInstanceOf(Answer.Refused.class);
  }

  @Test
  void isOutOfDateOnceItsIncidentIsOpenAgain() {
    ask(new Input.Act(INCIDENT, ANA, new Action.Resolve("over")));
    ask(new Input.ReviewDrafted(draft()));

    ask(new Input.Act(INCIDENT, ANA, new Action.Reopen("it is back")));

    Review review = ((Desk) turns.state()).reviews().find(INCIDENT).orElseThrow();
    assertThat(review.stale()).hasValue("the incident was reopened");
  }

  @Test
  void knowsOnlyReviewsThatWereDrafted() {
    assertThat(ask(edit(item("Bound the cache")))).isInstanceOf(Answer.NotFound.class);
  }

  private Answer ask(Input input) {
    return turns.take(List.of(input), NOW).answers().getFirst();
  }

  private static Input edit(ReviewAction action) {
    return new Input.EditReview(INCIDENT, ANA, action);
  }

  private static ReviewAction item(String title) {
    return new ReviewAction.AddItem(
        ActionItem.Type.PREVENT, title, Optional.empty(), Optional.empty());
  }

  private static Review draft() {
    return new Review(
        INCIDENT,
        "shop is down",
        "summary",
        Review.State.DRAFT,
        Optional.empty(),
        NOW,
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
