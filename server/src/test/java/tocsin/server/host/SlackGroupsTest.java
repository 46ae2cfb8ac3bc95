package tocsin.server.host;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tocsin.server.settings.Key;

class SlackGroupsTest {
  private static final Map<Key, String> WANTED =
      Map.of(Key.SLACK_GROUPS, "S0001=shop,S0001=second");

  @TempDir private Path folder;

  private static void schedule(SlackTeam team, String id, String person) {
    team.house()
        .api(
            "PUT",
            "/schedules/" + id,
            """
            {"name":"%s","zone":"UTC",
             "layers":[{"start":"2020-01-06T09:00","turn":"7d","people":["%s"]}]}
            """
                .formatted(id, person));
  }

  @Test
  void aGroupFollowsWhoIsOnCallThoughSlackIsBusy() throws Exception {
    try (SlackTeam team = new SlackTeam(folder, WANTED)) {
      team.isThere();
      team.slack().fails("usergroups.users.update", 429, 1);
      schedule(team, "shop", "ada");

      team.slack().next("usergroups.users.update");
      SlackServer.Call kept = team.slack().next("usergroups.users.update");
      assertThat(kept.get("usergroup")).isEqualTo("S0001");
      assertThat(kept.get("users")).isEqualTo("U0002");

      schedule(team, "second", "bo");
      assertThat(team.slack().next("usergroups.users.update").get("users"))
          .isEqualTo("U0002,U0003");
    }
  }
}
