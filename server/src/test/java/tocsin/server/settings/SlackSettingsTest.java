package tocsin.server.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
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
  void whatSlackPostsNeedsTheSigningSecretAndAnyUseAToken() {
    assertThatThrownBy(() -> read(Map.of(Key.SLACK_TOKEN, "xoxb-1", Key.SLACK_COMMANDS, "on")))
        .hasMessageContaining("--slack-commands: without --slack-signing-secret");
    assertThatThrownBy(() -> read(Map.of(Key.SLACK_EVENTS, "on")))
        .hasMessageContaining("--slack-events: without --slack-token");
  }
}
