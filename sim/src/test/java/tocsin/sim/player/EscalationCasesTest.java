package tocsin.sim.player;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EscalationCasesTest {
  private static final Path CORPUS = Path.of("..", "corpus", "escalations");

  @Test
  void pagesAsInEveryRecordedSequence() {
    Report report = new Report();

    new EscalationCases().play(CORPUS, report);

    assertThat(report.failures()).isEmpty();
    assertThat(report.passed()).isEqualTo(62);
  }

  @Test
  void saysWhichPageWasExpectedAndWhichCame(@TempDir Path folder) throws IOException {
    String first = Files.readAllLines(CORPUS.resolve("cases.jsonl")).getFirst();
    Files.writeString(
        folder.resolve("cases.jsonl"),
        first.replace(
            "\"t\": 1100, \"incident\": 1, \"user\": \"bob\"",
            "\"t\": 1101, \"incident\": 1, \"user\": \"bob\""));
    Report report = new Report();

    new EscalationCases().play(folder, report);

    assertThat(report.failures())
        .singleElement()
        .asString()
        .contains("expected [t=1101 incident=1 user=bob")
        .contains("actual [t=1100 incident=1 user=bob");
  }

  @Test
  void saysWhatIsWrongWithAScenario(@TempDir Path folder) throws IOException {
    Files.writeString(
        folder.resolve("cases.jsonl"),
        """
        {"id": "x", "scenario": {"clock_start": "2026-06-01T20:00:00Z", "horizon": 10,\
         "events": [{"t": 0, "type": "sing"}]}, "expected": {}}
        """);
    Report report = new Report();

    new EscalationCases().play(folder, report);

    assertThat(report.failures()).singleElement().asString().contains("'sing'");
  }
}
