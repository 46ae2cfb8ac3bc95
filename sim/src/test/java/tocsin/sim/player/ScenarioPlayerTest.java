package tocsin.sim.player;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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

  @Test
  void isNeverLateByASecondOnAVirtualClock(@TempDir Path folder) throws IOException {
    Path copy = copyOf(CORPUS.resolve("oom-after-deploy"), folder.resolve("exact"));
    Path expected = copy.resolve("expected.json");
    Files.writeString(
        expected, Files.readString(expected).replace("\"seconds\": 60", "\"seconds\": 0"));
    Report report = new Report();

    new ScenarioPlayer().play(folder, report);

    assertThat(report.failures()).isEmpty();
  }

  @Test
  void saysWhatWasExpectedAndWhatCame(@TempDir Path folder) throws IOException {
    Path copy = copyOf(CORPUS.resolve("oom-after-deploy"), folder.resolve("wrong"));
    Path expected = copy.resolve("expected.json");
    Files.writeString(
        expected, Files.readString(expected).replace("\"fires_at\": 3360", "\"fires_at\": 3000"));

    var out = new ByteArrayOutputStream();
    int exit =
        Cases.run(
            new String[] {"scenarios", folder.toString()},
            new PrintStream(out, true, StandardCharsets.UTF_8));

    List<String> lines = out.toString(StandardCharsets.UTF_8).lines().toList();
    assertThat(exit).isEqualTo(1);
    assertThat(lines)
        .anySatisfy(l ->
            assertThat(l)
                .startsWith("FAILED oom-after-deploy monitor checkout-failure-ratio")
                .contains("3000")
                .contains("3360"));
    assertThat(lines.getLast()).endsWith(" passed, 1 failed");
  }

  @Test
  void refusesAFolderWithoutScenarios(@TempDir Path folder) {
    Report report = new Report();

    new ScenarioPlayer().play(folder, report);

    assertThat(report.failures()).hasSize(1).first().asString().contains("no scenario.json");
  }

  private static Path copyOf(Path from, Path to) throws IOException {
    Files.createDirectories(to);
    try (Stream<Path> files = Files.list(from)) {
      for (Path file : files.toList()) {
        Files.copy(file, to.resolve(file.getFileName().toString()));
      }
    }
    return to;
  }
}
