package tocsin.server.host;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SlackStartTest {
  @TempDir private Path folder;

  @Test
  void asksSlackAtTheStartWhoTheAppIs() throws Exception {
    try (SlackTeam team = new SlackTeam(folder)) {
      SlackServer.Call asked = team.slack().next("auth.test");

      assertThat(asked.authorization()).isEqualTo("Bearer xoxb-test-token");
      assertThat(team.house().send("GET", "/metrics", "").body()).contains("tocsin_slack_done");
    }
  }
}
