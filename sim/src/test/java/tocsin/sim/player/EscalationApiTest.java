package tocsin.sim.player;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tocsin.server.host.House;
import tocsin.server.settings.BadSettingsException;
import tocsin.server.settings.Key;
import tocsin.server.settings.SettingsReader;

/// The public rehearsal API of a whole server gives the recorded answers too.
class EscalationApiTest {
  private static final String KEY = "an-administrators-key-for-this-test";

  @Test
  void pagesAsInEveryRecordedSequence(@TempDir Path data) throws BadSettingsException {
    Map<Key, String> flags = new EnumMap<>(Key.class);
    flags.put(Key.DATA, data.toString());
    flags.put(Key.HTTP, "127.0.0.1:0");
    flags.put(Key.CARBON, "none");
    flags.put(Key.PICKLE, "none");
    flags.put(Key.ADMIN_KEY, KEY);
    Report report = new Report();

    try (House house = House.open(SettingsReader.read(data.resolve("none.yaml"), Map.of(), flags));
        RehearsalPeer peer = new RehearsalPeer(house.address(), KEY)) {
      new EscalationCases(peer).play(Path.of("..", "corpus", "escalations"), report);
    }

    assertThat(report.failures()).isEmpty();
    assertThat(report.passed()).isEqualTo(62);
  }
}
