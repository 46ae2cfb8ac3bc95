package tocsin.server.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tocsin.server.settings.Key;

/// What stands in the way of a start is said in a sentence that names the next move.
class StartTest {
  @TempDir private Path data;

  @Test
  void aSecondServerAndARebuildAreKeptOut() {
    try (var first = new TestHouse(data, Map.of())) {
      assertThat(first.address()).isNotEmpty();
      assertThatThrownBy(() -> new TestHouse(data, Map.of()))
          .isInstanceOf(StartException.class)
          .hasMessageContaining("--data");
      assertThatThrownBy(() -> House.rebuild(data))
          .isInstanceOf(StartException.class)
          .hasMessageContaining("a Tocsin works in this directory");
    }
  }

  @Test
  void everyFaultOfTheRetentionRulesIsNamed() throws IOException {
    Path rules = Files.writeString(data.resolve("s.conf"), "[a]\npattern = (\nretentions = 1s\n");

    assertThatThrownBy(() -> new TestHouse(data, Map.of(Key.STORAGE_SCHEMAS, rules.toString())))
        .isInstanceOf(StartException.class)
        .hasMessageContaining(rules + ":2: [a] pattern '('")
        .hasMessageContaining(rules + ":3: [a] retentions '1s'");
  }

  @Test
  void aDamagedJournalOrVaultIsNamed() throws IOException {
    Files.writeString(data.resolve("secrets.json"), "{\"acc");
    assertThatThrownBy(() -> new TestHouse(data, Map.of()))
        .isInstanceOf(StartException.class)
        .hasMessageContaining("secrets.json")
        .hasMessageContaining("Next move");

    Files.delete(data.resolve("secrets.json"));
    Files.writeString(data.resolve("journal.db"), "no database ".repeat(500));
    assertThatThrownBy(() -> new TestHouse(data, Map.of()))
        .isInstanceOf(StartException.class)
        .hasMessageContaining("journal.db")
        .hasMessageContaining("Next move");
  }
}
