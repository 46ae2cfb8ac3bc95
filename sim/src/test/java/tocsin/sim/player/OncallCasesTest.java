package tocsin.sim.player;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OncallCasesTest {
  private static final Path CORPUS = Path.of("..", "corpus", "oncall");

  private static Report played(Path folder) {
    Report report = new Report();
    new OncallCases().play(folder, report);
    return report;
  }

  @Test
  void takesWhatRealClientsSend() {
    Report report = played(CORPUS);

    assertThat(report.failures()).isEmpty();
    assertThat(report.passed()).isGreaterThanOrEqualTo(36);
  }

  @Test
  void saysWhichAnswerWasExpected(@TempDir Path folder) throws IOException {
    String recorded = Files.readString(CORPUS.resolve("ansible-change.json"));
    Files.writeString(
        folder.resolve("broken.json"), recorded.replace("\\\"summary\\\"", "\\\"title\\\""));

    assertThat(played(folder).failures())
        .singleElement()
        .asString()
        .startsWith("broken#1: expected 202 Change event processed");
  }

  @Test
  void refusesAFolderWithoutRequests(@TempDir Path folder) {
    assertThat(played(folder).failures()).hasSize(1);
  }
}
