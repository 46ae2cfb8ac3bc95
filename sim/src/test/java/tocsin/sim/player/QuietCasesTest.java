package tocsin.sim.player;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class QuietCasesTest {
  private static final Path CORPUS = Path.of("..", "corpus", "quiet");

  @Test
  void keepsEveryRecordedMonitorAsQuietAsItShouldBe() {
    Report report = new Report();

    new LineCases(QuietCase::differences).play(CORPUS, report);

    assertThat(report.failures()).isEmpty();
    assertThat(report.passed()).isEqualTo(67);
  }
}
