package tocsin.response.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tocsin.response.document.Kind;
import tocsin.response.monitor.MonitorFact;
import tocsin.response.words.MonitorId;

class AfterMaintenanceTest {
  private static final Instant START = Instant.parse("2026-06-01T20:00:00Z");
  private static final MonitorId ERRORS = new MonitorId("errors");

  private final Rehearsal house = new Rehearsal(START);

  @BeforeEach
  void aMonitorFiresInAMaintenanceWindow() {
    house.checkoutPagesAnaThenBen();
    service("2026-06-01T20:10:00Z");
    house.save(
        Kind.MONITOR,
        "errors",
        """
        {"id":"errors","title":"Errors","service":"checkout","target":"errors","comparator":"above",
         "threshold":1,"severity":"SEV2","route":"page"}
        """);
    house.ask(
        new Input.Judged(
            new MonitorFact.Fired(ERRORS, "errors", 2, "> 1", START, List.of("errors"))));
  }

  private void service(String until) {
    house.save(
        Kind.SERVICE,
        "checkout",
        """
        {"id":"checkout","team":"t","policy":"checkout",
         "maintenance":[{"from":"2026-06-01T19:00:00Z","until":"%s"}]}
        """
            .formatted(until));
  }

  @Test
  void whatStillFiresWhenTheWindowEndsPagesThen() {
    house.passes(599);
    assertThat(house.sent()).isEmpty();

    house.passes(1);

    assertThat(house.sent())
        .containsExactly(new Rehearsal.Sent("ana", "push", Instant.parse("2026-06-01T20:10:00Z")));
  }

  @Test
  void whatRecoveredInTheWindowPagesNobody() {
    house.ask(new Input.Judged(new MonitorFact.Recovered(ERRORS, START, "below again")));

    house.passes(3600);

    assertThat(house.sent()).isEmpty();
  }

  @Test
  void aWindowThatIsTakenAwayEndsAtOnce() {
    house.passes(60);

    service("2026-06-01T20:00:30Z");
    house.passes(0);

    assertThat(house.sent()).hasSize(1);
  }

  @Test
  void theEndIsNotForgottenByARestart() {
    house.restarts();

    house.passes(600);
    house.restarts();
    house.passes(60);

    assertThat(house.sent()).hasSize(1);
  }
}
