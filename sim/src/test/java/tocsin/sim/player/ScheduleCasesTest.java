package tocsin.sim.player;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScheduleCasesTest {
  private static final Path CORPUS = Path.of("..", "corpus", "schedules");

  @Test
  void knowsWhoIsOnCallInEveryRecordedSchedule() {
    Report report = new Report();

    new ScheduleCases().play(CORPUS, report);

    assertThat(report.failures()).isEmpty();
    assertThat(report.passed()).isEqualTo(372);
  }

  @Test
  void saysWhoWasExpectedAndWhoCame(@TempDir Path folder) throws IOException {
    String first = Files.readAllLines(CORPUS.resolve("cases.jsonl")).getFirst();
    Files.writeString(
        folder.resolve("cases.jsonl"), first.replace("\"user\": \"ana\"}]", "\"user\": \"zoe\"}]"));
    Report report = new Report();

    new ScheduleCases().play(folder, report);

    assertThat(report.failures()).hasSize(1).first().asString().contains("zoe").contains("ana");
  }

  @Test
  void refusesAFolderWithoutCases(@TempDir Path folder) {
    Report report = new Report();

    new ScheduleCases().play(folder, report);

    assertThat(report.failures()).hasSize(1);
  }
}
