package tocsin.sim.player;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

final class ScenarioPlayerTest {
  private static final Path CORPUS = Path.of("..", "corpus", "scenarios");

  @Test
  void playsEveryRecordedScenarioAsExpected() {
    Report report = new Report();

    new ScenarioPlayer().play(CORPUS, report);

    assertThat(report.failures()).isEmpty();
    assertThat(report.passed()).isGreaterThan(100);
    assertThat(report.notYet())
        .as("what a scenario expects and this version does not compute; this list only shrinks")
        .containsExactly(
            "oom-after-deploy must_not contain a sentence that the blame check flags",
            "oom-after-deploy/recurrence linked_to",
            "oom-after-deploy/recurrence link_reasons",
            "oom-after-deploy/recurrence action_items_proved",
            "oom-after-deploy/recurrence learning");
  }
}
