package tocsin.edge.slack;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tocsin.response.desk.TimelineEvent;

class SlackMovesTest {
  private static final Instant NOW = Instant.parse("2026-06-01T20:00:00Z");

  private final List<TimelineEvent> timeline = new ArrayList<>();

  private void happened(String kind, String actor, String text) {
    timeline.addFirst(
        new TimelineEvent(
            timeline.size(), NOW.plusSeconds(timeline.size()), kind, actor, text, Map.of()));
  }

  private List<String> said() {
    return SlackMoves.last(timeline, n -> n.equals("ada") ? "Ada" : n).stream()
        .map(SlackMove::says)
        .toList();
  }

  @Test
  void anIncidentThatStandsAsItWasOpenedHasNotMoved() {
    happened("incident_opened", "cpu", "CPU is high");
    happened("assigned", "Tocsin", "Step 1: ada. first step");
    happened("page_delivered", "Tocsin", "Delivered: ada by slack");

    assertThat(said()).isEmpty();
  }

  @Test
  void whoeverTookItLastIsNamedAndWhatMovesNothingIsPassedOver() {
    happened("acknowledged", "ada", "Acknowledged through Slack");
    happened("note", "ada", "The disk is full");

    assertThat(said()).containsExactly("Acknowledged by Ada");
  }

  @Test
  void beingGivenToOthersIsAMove() {
    happened("assigned", "Tocsin", "Step 1: ada. first step");
    happened("assigned", "Tocsin", "Step 1: bo. reassigned by ada");

    assertThat(said()).containsExactly("Given to others. Step 1: bo. reassigned by ada");
  }
}
