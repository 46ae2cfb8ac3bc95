package tocsin.response.desk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tocsin.response.document.Kind;
import tocsin.response.quiet.PipeGuard.Pipe;

class PipesTest {
  private final Watching w = new Watching();

  @BeforeEach
  void aMonitorMindsSilenceAndAServiceAnswersForThePipe() {
    w.monitor("cpu", "checkout", "{}");
    w.house.save(
        Kind.SERVICE,
        "pipe",
        "{\"id\":\"pipe\",\"team\":\"t\",\"policy\":\"checkout\",\"pipe\":true}");
  }

  private void quiet(long series) {
    w.house.ask(new Input.PipeSeen(new Pipe("all", 100, series)));
    w.house.passes(0);
  }

  @Test
  void aDeadPipeIsOnePageAboutThePipeAndHoldsAllSilence() {
    quiet(80);
    for (int i = 0; i < 10; i++) {
      w.fallsSilent("cpu", "host:h" + i);
    }
    quiet(80);

    assertThat(w.pages()).isEqualTo(1);
    assertThat(w.said())
        .containsExactly("pipe/all: 80 of 100 series of all went quiet at once; no-data is held");
  }

  @Test
  void whatIsStillSilentTwoMinutesAfterTheDataIsBackIsTold() {
    quiet(80);
    w.fallsSilent("cpu", "host:h1");
    w.fallsSilent("cpu", "host:h2");
    w.house.passes(600);
    quiet(10);
    w.recovers("cpu", "host:h2");
    w.house.restarts();
    w.house.passes(119);
    assertThat(w.pages()).isLessThanOrEqualTo(3);
    assertThat(w.said()).noneMatch(s -> s.startsWith("cpu"));

    w.house.passes(1);
    quiet(10);

    assertThat(w.said())
        .singleElement()
        .asString()
        .startsWith("cpu/host:h1: No data since")
        .contains("held back for");
  }

  @Test
  void thePageIsOverThoughAnotherServiceAnswersForThePipeByThen() {
    quiet(80);
    w.house.save(Kind.SERVICE, "pipe", "{\"id\":\"pipe\",\"team\":\"t\",\"policy\":\"checkout\"}");
    w.house.save(
        Kind.SERVICE,
        "other",
        "{\"id\":\"other\",\"team\":\"t\",\"policy\":\"checkout\",\"pipe\":true}");
    w.house.passes(600);
    quiet(10);
    w.house.passes(120);
    quiet(10);

    assertThat(w.said()).isEmpty();
  }

  @Test
  void afterSixHoursSilenceIsTold() {
    quiet(80);
    w.fallsSilent("cpu", "host:h1");

    w.house.passes(6 * 3600 - 1);
    assertThat(w.said()).noneMatch(s -> s.startsWith("cpu"));
    w.house.passes(1);

    assertThat(w.said()).anyMatch(s -> s.startsWith("cpu/host:h1"));
  }

  @Test
  void whatHasAValuePagesAsEver() {
    quiet(80);
    w.fires("cpu", "host:h1");
    w.house.passes(0);

    assertThat(w.pages()).isEqualTo(2);
  }

  @Test
  void withoutSuchAServiceThatOfAMonitorWhichMindsSilenceIsTold() {
    w.house.save(Kind.SERVICE, "pipe", "{\"id\":\"pipe\",\"team\":\"t\",\"policy\":\"checkout\"}");

    quiet(80);

    assertThat(w.house.incident("INC-1").service().value()).isEqualTo("checkout");
  }
}
