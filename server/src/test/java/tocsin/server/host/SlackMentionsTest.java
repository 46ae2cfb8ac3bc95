package tocsin.server.host;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SlackMentionsTest {
  private static final String MENTION =
      """
      {"type":"event_callback","event_id":"%s","event":{"type":"app_mention","user":"U0002",
       "text":"<@U0APP> %s","ts":"1700000000.000200","channel":"C0005"}}
      """;

  @TempDir private Path folder;

  @Test
  void theAddressIsShownToBeOurs() throws Exception {
    try (SlackTeam team = new SlackTeam(folder)) {
      String asked = "{\"type\":\"url_verification\",\"challenge\":\"3eZbrw1a\"}";

      assertThat(new SlackPosts(team).event(asked).body()).contains("3eZbrw1a");
      assertThat(team.house().send("POST", "/slack/events", asked).statusCode()).isEqualTo(401);
    }
  }

  @Test
  void aMentionIsAnsweredOnceInItsThreadThoughSlackIsBusyAndAsksTwice() throws Exception {
    try (SlackTeam team = new SlackTeam(folder)) {
      team.isThere();
      team.slack().fails("chat.postMessage", 429, 1);
      var posts = new SlackPosts(team);

      posts.event(MENTION.formatted("Ev1", "who is on call?"));
      posts.event(MENTION.formatted("Ev1", "who is on call?"));

      team.slack().next("chat.postMessage");
      SlackServer.Call said = team.slack().next("chat.postMessage");
      assertThat(said.get("text")).isEqualTo("There is no schedule yet.");
      assertThat(said.get("channel")).isEqualTo("C0005");
      assertThat(said.get("thread_ts")).isEqualTo("1700000000.000200");
      assertThat(team.slack().waiting()).isEmpty();
    }
  }
}
