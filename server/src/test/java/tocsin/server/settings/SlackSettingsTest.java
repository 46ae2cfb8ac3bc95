package tocsin.server.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SlackSettingsTest {
  @TempDir Path dir;

  private Settings read(Map<Key, String> flags) throws BadSettingsException {
    return SettingsReader.read(dir.resolve("none.yaml"), Map.of(), flags);
  }

  @Test
  void anAppDoesNothingButPagesUntilMoreIsWanted() throws Exception {
    SlackUses uses = read(Map.of(Key.SLACK_TOKEN, "xoxb-1")).slack().orElseThrow().uses();

    assertThat(uses.commands()).isFalse();
    assertThat(uses.events()).isFalse();
  }

  @Test
  void groupsAreKeptToOneScheduleOrMore() throws Exception {
    Map<Key, String> given =
        Map.of(Key.SLACK_TOKEN, "xoxb-1", Key.SLACK_GROUPS, "S0001=first, S0001=second,S0002=db");

    assertThat(read(given).slack().orElseThrow().uses().groups())
        .isEqualTo(Map.of("S0001", List.of("first", "second"), "S0002", List.of("db")));
    assertThatThrownBy(
            () -> read(Map.of(Key.SLACK_TOKEN, "xoxb-1", Key.SLACK_GROUPS, "oncall=first")))
        .hasMessageContaining("'oncall=first' (expected: GROUP=SCHEDULE");
  }

  @Test
  void channelsAreMadeByThemselvesForWhatIsAsBadAsThatOrWorse() throws Exception {
    Map<Key, String> given = Map.of(Key.SLACK_TOKEN, "xoxb-1", Key.SLACK_CHANNELS, "SEV2");
    SlackChannels channels = read(given).slack().orElseThrow().uses().channels();

    assertThat(channels.isFor("SEV1")).isTrue();
    assertThat(channels.isFor("SEV2")).isTrue();
    assertThat(channels.isFor("SEV3")).isFalse();
    assertThat(SlackChannels.of("ask")).isEqualTo(new SlackChannels(true, 0));
    assertThat(SlackChannels.of("ask").isFor("SEV1")).isFalse();
    assertThatThrownBy(() -> read(Map.of(Key.SLACK_TOKEN, "xoxb-1", Key.SLACK_CHANNELS, "bad")))
        .hasMessageContaining("'bad' (expected: none, ask, or the least bad severity");
  }

  @Test
  void whatSlackPostsNeedsTheSigningSecretAndAnyUseAToken() {
    assertThatThrownBy(() -> read(Map.of(Key.SLACK_TOKEN, "xoxb-1", Key.SLACK_COMMANDS, "on")))
        .hasMessageContaining("--slack-commands: without --slack-signing-secret");
    assertThatThrownBy(() -> read(Map.of(Key.SLACK_EVENTS, "on")))
        .hasMessageContaining("--slack-events: without --slack-token");
  }
}
