package tocsin.server.host;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Presses of buttons under a page that went into a channel.
class ButtonsTest {
  private static final String PRESS =
      """
      {"type":"block_actions","user":{"id":"%s"},"response_url":"%s/actions/1",
       "actions":[{"action_id":"ack","value":"INC-1-p1"}]}
      """;

  @TempDir private Path folder;

  @Test
  void inAChannelOnlyWhoeverWasPagedAnswersByAnotherAddressOfTheirs() throws Exception {
    try (SlackTeam team = new SlackTeam(folder)) {
      team.isThere();
      team.house()
          .api(
              "PUT",
              "/users/ada",
              """
              {"name":"Ada","contacts":[{"kind":"slack","id":"room","address":"C0005"},
                {"kind":"slack","id":"own","address":"U0002"}],
               "rules":[{"urgency":"high","delay":"0s","contact":"room"}]}
              """);
      team.goesWrong("Checkout fails");
      assertThat(team.slack().next("chat.postMessage").get("channel")).isEqualTo("C0005");
      var posts = new SlackPosts(team);
      String here = team.slack().address();

      posts.window(PRESS.formatted("U0003", here));
      assertThat(team.slack().next("/actions/1").get("json")).contains("Only whoever was paged");
      posts.window(PRESS.formatted("U0002", here));
      assertThat(team.slack().next("/actions/1").get("json")).contains("You have it.");
    }
  }
}
