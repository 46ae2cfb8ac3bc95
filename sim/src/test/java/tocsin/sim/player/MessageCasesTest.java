package tocsin.sim.player;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MessageCasesTest {
  private static final Path CORPUS = Path.of("..", "corpus", "messages");
  private static final Player PLAYER = new LineCases(MessageCase::differences);

  @Test
  void saysWhatEveryRecordedMessageSays() {
    Report report = new Report();

    PLAYER.play(CORPUS, report);

    assertThat(report.failures()).isEmpty();
    assertThat(report.passed()).isEqualTo(131);
  }

  @Test
  void saysWhatWasExpectedAndWhatCame(@TempDir Path folder) throws IOException {
    String first = Files.readAllLines(CORPUS.resolve("cases.jsonl")).getFirst();
    Files.writeString(folder.resolve("cases.jsonl"), first.replace("CPU at 92.5", "CPU at 1"));
    Report report = new Report();

    PLAYER.play(folder, report);

    assertThat(report.failures()).hasSize(1).first().asString().contains("at 1%", "92.5");
  }
}
