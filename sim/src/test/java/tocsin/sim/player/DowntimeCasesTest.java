package tocsin.sim.player;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DowntimeCasesTest {
  private static final Path CORPUS = Path.of("..", "corpus", "downtimes");
  private static final Player PLAYER = new LineCases(DowntimeCase::differences);

  @Test
  void knowsWhenEveryRecordedDowntimeHolds() {
    Report report = new Report();

    PLAYER.play(CORPUS, report);

    assertThat(report.failures()).isEmpty();
    assertThat(report.passed()).isEqualTo(242);
  }

  @Test
  void saysWhichWindowWasExpected(@TempDir Path folder) throws IOException {
    String first = Files.readAllLines(CORPUS.resolve("cases.jsonl")).getFirst();
    Files.writeString(
        folder.resolve("cases.jsonl"),
        first.replace("2026-03-29T01:00:00Z", "2026-03-29T01:30:00Z"));
    Report report = new Report();

    PLAYER.play(folder, report);

    assertThat(report.failures()).hasSize(1).first().asString().contains("01:30", "01:00");
  }
}
