package tocsin.server.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tocsin.server.settings.Key;

class SlackPeopleTest {
  private static final String ADA =
      "{\"ok\":true,\"user\":{\"id\":\"U0042\",\"profile\":{\"email\":\"ada@example.com\"}}}";

  @TempDir private Path folder;

  private static void cleo(SlackTeam team) {
    team.house().api("PUT", "/users/cleo", "{\"name\":\"Cleo\",\"email\":\"cleo@example.com\"}");
  }

  private static String contacts(SlackTeam team) {
    return team.house().api("GET", "/users/cleo", "").toString();
  }

  @Test
  void somebodyIsFoundByTheirMailThoughSlackIsBusyAndMayThenAct() throws Exception {
    try (SlackTeam team = new SlackTeam(folder, Map.of(Key.SLACK_PEOPLE, "on"))) {
      team.isThere();
      team.slack().fails("users.lookupByEmail", 429, 1);
      team.slack().answers("users.lookupByEmail", ADA);
      cleo(team);

      assertThat(team.slack().next("users.lookupByEmail").get("email"))
          .isEqualTo("cleo@example.com");
      await().atMost(Duration.ofSeconds(40)).until(() -> contacts(team).contains("U0042"));
      assertThat(new SlackPosts(team).says("U0042", "trigger shop Nobody can pay"))
          .contains("is open");
    }
  }
}
