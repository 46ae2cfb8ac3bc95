package tocsin.response.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tocsin.response.review.Review.State;
import tocsin.response.words.ActionItemId;
import tocsin.response.words.IncidentId;
import tocsin.response.words.UserId;

class MarkdownTest {
  private static final String HOSTILE =
      "a <img src=x onerror=y> [b](javascript:c) | `d` *e* _f_ \\ snake_case\n# g";
  private static final String PLAIN =
      "a &lt;img src=x onerror=y> \\[b\\](javascript:c) \\| \\`d\\` \\*e\\* \\_f\\_ \\\\ snake_case"
          + " # g";

  private static String written(String told) {
    var item =
        new ActionItem(
            new ActionItemId("a1"),
            ActionItem.Type.PREVENT,
            HOSTILE,
            Optional.of(new UserId("ana")),
            Optional.empty(),
            ActionItem.State.ACCEPTED,
            Optional.empty());
    return Markdown.of(
        new Review(
            new IncidentId("INC-1"),
            HOSTILE,
            HOSTILE,
            State.DRAFT,
            Optional.empty(),
            Instant.EPOCH,
            List.of(new Section(Topic.CAUSE, List.of(), told)),
            List.of(),
            List.of(),
            List.of(),
            Optional.empty(),
            List.of(),
            List.of(),
            List.of(item),
            Optional.empty()),
        Map.of(new UserId("ana"), HOSTILE));
  }

  @Test
  void whatSendersWroteStaysTextOnItsOwnLine() {
    assertThat(written("").lines())
        .contains(
            "# INC-1: " + PLAIN,
            PLAIN,
            "| " + PLAIN + " | prevent | " + PLAIN + " | - | accepted |")
        .noneMatch(l -> l.startsWith("# g"));
  }

  @Test
  void whatPeopleWroteIntoTheReviewIsKept() {
    assertThat(written("It was **the cache**.\n\n- really"))
        .contains("It was **the cache**.\n\n- really");
  }
}
