package tocsin.sim.player;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OncallCasesTest {
  private static final Path CORPUS = Path.of("..", "corpus", "oncall");

  @Test
  void answersRealClientsSoThatTheyGoOn() {
    Report report = new Report();

    new OncallCases().play(CORPUS, report);

    assertThat(report.failures()).isEmpty();
    assertThat(report.passed()).isGreaterThanOrEqualTo(79);
  }

  @Test
  void saysWhatIsWrongWithASignature(@TempDir Path folder) throws IOException {
    String file = Files.readString(CORPUS.resolve("webhook-v3-signature.json"));
    Files.writeString(folder.resolve("wrong.json"), file.replace("old-secret", "odd-secret"));
    Report report = new Report();

    new OncallCases().play(folder, report);

    assertThat(report.failures()).singleElement().asString().contains("judged wrongly");
  }

  @Test
  void saysWhichRequestIsNotAnsweredAsItShouldBe(@TempDir Path folder) throws IOException {
    String file = Files.readString(CORPUS.resolve("zabbix-webhook.json"));
    Files.writeString(
        folder.resolve("zabbix.json"), file.replace("event_action\\\"", "event_axtion\\\""));
    Report report = new Report();

    new OncallCases().play(folder, report);

    assertThat(report.failures()).isNotEmpty();
    assertThat(report.failures().getFirst()).startsWith("zabbix#").contains("400");
  }
}
