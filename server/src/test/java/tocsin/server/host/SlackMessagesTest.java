package tocsin.server.host;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SlackMessagesTest {
  @TempDir private Path folder;

  private static void act(SlackTeam team, String incident, String verb) {
    team.house().api("POST", "/incidents/" + incident + "/" + verb, "{\"text\":\"Fixed.\"}");
  }

  @Test
  void aMessageSaysWhoTookItAndWhoEndedIt() throws Exception {
    try (SlackTeam team = new SlackTeam(folder)) {
      team.isThere();
      String incident = team.goesWrong("Checkout fails");
      assertThat(team.slack().next("chat.postMessage").get("channel")).isEqualTo("U0002");

      act(team, incident, "acknowledge");
      SlackServer.Call taken = team.slack().next("chat.update");
      assertThat(taken.get("channel")).isEqualTo("C0001");
      assertThat(taken.get("ts")).isEqualTo("1700000000.000100");
      assertThat(taken.get("text")).startsWith("SEV2 Checkout fails: Acknowledged by ");
      assertThat(taken.get("blocks")).contains("Resolve").doesNotContain("\"Acknowledge\"");
      assertThat(team.slack().next("reactions.add").get("name")).isEqualTo("eyes");

      act(team, incident, "resolve");
      SlackServer.Call ended = team.slack().next("chat.update");
      assertThat(ended.get("text")).startsWith("SEV2 Checkout fails: Resolved by ");
      assertThat(ended.get("blocks")).doesNotContain("button");
      assertThat(team.slack().next("reactions.add").get("name")).isEqualTo("white_check_mark");
    }
  }

  @Test
  void aReactionWhoseAnswerWasLostIsTriedAgain() throws Exception {
    try (SlackTeam team = new SlackTeam(folder)) {
      team.isThere();
      team.slack().loses("reactions.add", 1);
      String incident = team.goesWrong("Checkout fails");
      team.slack().next("chat.postMessage");

      act(team, incident, "acknowledge");

      team.slack().next("reactions.add");
      assertThat(team.slack().next("reactions.add").get("name")).isEqualTo("eyes");
    }
  }

  @Test
  void whatWasPostedBeforeARestartChangesAfterIt() throws Exception {
    try (SlackTeam team = new SlackTeam(folder)) {
      team.isThere();
      String incident = team.goesWrong("Checkout fails");
      team.slack().next("chat.postMessage");
      team.isDelivered(incident);

      team.restart();
      act(team, incident, "escalate");

      assertThat(team.slack().next("chat.update").get("text")).contains("Escalated. Step 2: bo");
    }
  }

  @Test
  void aSlackThatAsksToWaitIsToldAfterwards() throws Exception {
    try (SlackTeam team = new SlackTeam(folder)) {
      team.isThere();
      team.slack().fails("chat.update", 429, 2);
      String incident = team.goesWrong("Checkout fails");
      team.slack().next("chat.postMessage");

      act(team, incident, "acknowledge");

      team.slack().next("chat.update");
      team.slack().next("chat.update");
      assertThat(team.slack().next("chat.update").get("text")).contains("Acknowledged by");
      assertThat(team.slack().next("reactions.add").get("name")).isEqualTo("eyes");
    }
  }
}
