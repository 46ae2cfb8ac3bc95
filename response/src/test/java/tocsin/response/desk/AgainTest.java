package tocsin.response.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class AgainTest {
  private final Watching w = new Watching();

  private void monitorTellsAgain(String more) {
    w.monitor("cpu", "checkout", "{\"renotify\":{\"after\":\"30m\"" + more + "}}");
    w.fires("cpu", "host:h1");
    w.house.passes(0);
    w.house.act("INC-1", "ana", new Action.Acknowledge("page"));
  }

  @Test
  void troubleThatLastsIsToldAgainThoughSomebodyHoldsIt() {
    monitorTellsAgain(",\"words\":\"Still broken.\"");
    w.house.passes(1799);
    assertThat(w.pages()).isEqualTo(1);

    w.house.passes(1);

    assertThat(w.pages()).isGreaterThan(1);
    assertThat(w.said()).singleElement().asString().startsWith("cpu/host:h1: Still broken.\n\ncpu");
    assertThat(w.house.timeline("INC-1")).contains("retriggered");
  }

  @Test
  void itIsToldAsOftenAsItIsToBeAndItsWordsStandThereOnce() {
    monitorTellsAgain(",\"times\":2,\"words\":\"Still broken.\"");

    w.house.passes(5 * 3600);

    assertThat(w.house.timeline("INC-1").stream().filter("retriggered"::equals)).hasSize(2);
    assertThat(w.said()).singleElement().asString().containsOnlyOnce("Still broken.");
  }

  @Test
  void aRestartForgetsNothingOfIt() {
    monitorTellsAgain(",\"times\":1");
    w.house.passes(1000);
    w.house.restarts();
    w.house.passes(800);
    w.house.restarts();
    w.house.passes(7200);

    assertThat(w.house.timeline("INC-1").stream().filter("retriggered"::equals)).hasSize(1);
  }

  @Test
  void whatIsOverIsNotToldAgain() {
    monitorTellsAgain("");
    w.recovers("cpu", "host:h1");

    w.house.passes(7200);

    assertThat(w.pages()).isEqualTo(1);
  }

  @Test
  void whatAMonitorSaidThatIsSwitchedOffIsNotToldAgain() {
    monitorTellsAgain("");
    w.switchOff("cpu");

    w.house.passes(7200);

    assertThat(w.pages()).isEqualTo(1);
  }

  @Test
  void whatIsSnoozedIsToldWhenTheSnoozeIsOver() {
    monitorTellsAgain("");
    w.house.act("INC-1", "ana", new Action.Snooze(Duration.ofHours(2)));

    w.house.passes(7199);
    assertThat(w.pages()).isEqualTo(1);
    w.house.passes(1);

    assertThat(w.pages()).isGreaterThan(1);
  }

  @Test
  void whatIsMitigatedIsNotToldAgain() {
    monitorTellsAgain("");
    w.house.act("INC-1", "ana", new Action.Mitigate("rolled back"));

    w.house.passes(7200);

    assertThat(w.pages()).isEqualTo(1);
  }
}
