package tocsin.server.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tocsin.server.settings.Key;

class SlackChannelsTest {
  private static final String NINE = "{\"ok\":true,\"channel\":{\"id\":\"C0009\"}}";
  private static final String TAKEN = "{\"ok\":false,\"error\":\"name_taken\"}";

  @TempDir private Path folder;

  private static boolean isTold(SlackTeam team, String incident, String text) {
    return team.house().api("GET", "/incidents/" + incident, "").toString().contains(text);
  }

  @Test
  void aBadIncidentHasAChannelWithItsPeopleAndItsTopicThoughSlackIsBusy() throws Exception {
    try (SlackTeam team = new SlackTeam(folder, Map.of(Key.SLACK_CHANNELS, "SEV2"))) {
      team.isThere();
      team.slack().answers("conversations.create", NINE);
      team.slack().fails("conversations.create", 429, 1);
      team.slack().answers("conversations.invite", "{\"ok\":false,\"error\":\"cant_invite\"}");
      String incident = team.goesWrong("Checkout fails");

      team.slack().next("conversations.create");
      assertThat(team.slack().next("conversations.create").get("name")).isEqualTo("inc-1");
      assertThat(team.slack().next("conversations.invite").get("users")).isEqualTo("U0002");
      SlackServer.Call topic = team.slack().next("conversations.setTopic");
      assertThat(topic.get("channel")).isEqualTo("C0009");
      assertThat(topic.get("topic")).isEqualTo("SEV2 triggered: Checkout fails");
      assertThat(isTold(team, incident, "#inc-1: https://slack.com/app_redirect?channel=C0009"))
          .isTrue();

      team.house().api("POST", "/incidents/" + incident + "/resolve", "{\"text\":\"Fixed.\"}");
      assertThat(team.slack().next("conversations.setTopic").get("topic"))
          .isEqualTo("SEV2 resolved: Checkout fails");
    }
  }

  @Test
  void aChannelWhoseAnswerWasLostIsFoundAgain() throws Exception {
    try (SlackTeam team = new SlackTeam(folder, Map.of(Key.SLACK_CHANNELS, "SEV2"))) {
      team.isThere();
      team.slack().answers("conversations.create", TAKEN);
      team.slack().loses("conversations.create", 1);
      team.goesWrong("Checkout fails");

      // It is ours: the message goes into it, and Slack says where that is.
      assertThat(team.slack().next("conversations.setTopic").get("channel")).isEqualTo("C0001");
    }
  }

  @Test
  void whoeverAsksGetsOneAndIsToldWhyThereIsNone() throws Exception {
    try (SlackTeam team = new SlackTeam(folder, Map.of(Key.SLACK_CHANNELS, "ask"))) {
      team.isThere();
      team.slack()
          .answers(
              "conversations.create",
              "{\"ok\":false,\"error\":\"missing_scope\",\"needed\":\"channels:manage\"}");
      String incident = team.goesWrong("Checkout fails");
      var posts = new SlackPosts(team);

      assertThat(posts.says("U0002", "channel INC-1")).contains("is being made");
      team.slack().next("conversations.create");
      await()
          .atMost(Duration.ofSeconds(20))
          .until(() -> isTold(team, incident, "lacks the scope channels:manage"));

      team.slack().answers("conversations.create", NINE);
      posts.says("U0002", "channel INC-1");
      await().atMost(Duration.ofSeconds(20)).until(() -> isTold(team, incident, "Channel #inc-1"));
      assertThat(posts.says("U0002", "channel INC-1")).contains("|#inc-1> is there");
    }
  }
}
