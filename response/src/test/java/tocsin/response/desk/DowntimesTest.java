package tocsin.response.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tocsin.response.document.Kind;
import tocsin.response.monitor.Level;
import tocsin.response.monitor.MonitorFact;
import tocsin.response.words.Actor;
import tocsin.response.words.MonitorId;

class DowntimesTest {
  private static final Instant START = Instant.parse("2026-06-01T20:00:00Z");
  private static final String UNTIL_TEN =
      "\"from\":\"2026-06-01T19:00:00Z\",\"until\":\"2026-06-01T20:10:00Z\"";
  private static final MonitorId ERRORS = new MonitorId("errors");

  private final Rehearsal house = new Rehearsal(START);

  @BeforeEach
  void aMonitorHasAnAlertForEachHost() {
    house.checkoutPagesAnaThenBen();
    house.save(
        Kind.SERVICE, "checkout", "{\"id\":\"checkout\",\"team\":\"t\",\"policy\":\"checkout\"}");
    house.save(
        Kind.MONITOR,
        "errors",
        """
        {"id":"errors","title":"Errors","service":"checkout","target":"errors","comparator":"above",
         "threshold":1,"severity":"SEV2","route":"page","per":"tags:host"}
        """);
  }

  @Test
  void nobodyIsPagedInADowntimeAndOnceWhenItIsOver() {
    downtime("*", UNTIL_TEN);
    fires("host:h1");
    house.passes(599);
    assertThat(house.sent()).isEmpty();

    house.passes(1);

    assertThat(house.sent())
        .containsExactly(new Rehearsal.Sent("ana", "push", Instant.parse("2026-06-01T20:10:00Z")));
  }

  @Test
  void groupsThatTheScopeLeavesOutPageAsEver() {
    downtime("host:h1", UNTIL_TEN);

    fires("host:h2");
    house.passes(0);

    assertThat(house.sent()).hasSize(1);
  }

  @Test
  void silenceThatOutlivesItIsToldToo() {
    downtime("*", UNTIL_TEN);
    house.ask(
        new Input.Judged(new MonitorFact.FellSilent(ERRORS, START, "host:h1", Level.NO_DATA)));
    house.passes(599);
    assertThat(house.sent()).isEmpty();

    house.passes(1);

    assertThat(house.sent()).hasSize(1);
    assertThat(house.incident("INC-1").alerts().getFirst().summary())
        .isEqualTo("Errors: fell silent in downtime move, and that lasts");
  }

  @Test
  void aWarningThatOutlivesItWakesNobody() {
    downtime("*", UNTIL_TEN);
    house.ask(
        new Input.Judged(
            new MonitorFact.Fired(
                ERRORS, "errors", 2, "> 1", START, List.of("errors"), "host:h1", Level.WARN)));

    house.passes(3600);

    assertThat(house.sent()).isEmpty();
  }

  @Test
  void whatRecoveredInItIsNeverTold() {
    downtime("*", UNTIL_TEN);
    fires("host:h1");
    house.ask(new Input.Judged(new MonitorFact.Recovered(ERRORS, START, "well", "host:h1")));

    house.passes(3600);

    assertThat(house.sent()).isEmpty();
  }

  @Test
  void whatOpenedBeforeItResolvesInIt() {
    fires("host:h1");
    house.passes(0);
    downtime("*", UNTIL_TEN);

    house.ask(new Input.Judged(new MonitorFact.Recovered(ERRORS, START, "well", "host:h1")));

    assertThat(house.desk().incidents().open()).isEmpty();
  }

  @Test
  void oneThatIsCancelledTellsNothing() {
    downtime("*", UNTIL_TEN);
    fires("host:h1");

    house.ask(new Input.Remove(Kind.DOWNTIME, "move", new Actor.Tocsin()));
    house.passes(3600);

    assertThat(house.sent()).isEmpty();
  }

  @Test
  void unlessItWasMadeToTell() {
    downtime("*", UNTIL_TEN + ",\"endsWith\":{\"whenCancelled\":true}");
    fires("host:h1");

    house.ask(new Input.Remove(Kind.DOWNTIME, "move", new Actor.Tocsin()));
    house.passes(0);

    assertThat(house.sent()).hasSize(1);
  }

  @Test
  void anotherDowntimeThatStillHoldsKeepsItQuiet() {
    downtime("*", UNTIL_TEN);
    house.save(
        Kind.DOWNTIME,
        "mute",
        """
        {"id":"mute","monitors":{"ids":["errors"]},"from":"2026-06-01T20:00:00Z","untilISay":true}
        """);
    fires("host:h1");

    house.passes(3600);

    assertThat(house.sent()).isEmpty();
  }

  @Test
  void aWindowThatComesAgainHoldsAgain() {
    downtime(
        "*",
        """
        "recurring":[{"rule":"FREQ=DAILY","start":"2026-05-31T22:00","duration":"30m"}],
        "zone":"Europe/Madrid"
        """);
    house.passes(24 * 3600);
    fires("host:h1");
    house.passes(1799);
    assertThat(house.sent()).isEmpty();

    house.passes(1);

    assertThat(house.sent()).hasSize(1);
  }

  @Test
  void theEndIsNotForgottenByARestart() {
    downtime("*", UNTIL_TEN);
    fires("host:h1");
    house.restarts();

    house.passes(600);

    assertThat(house.sent()).hasSize(1);
  }

  private void downtime(String scope, String when) {
    house.save(
        Kind.DOWNTIME,
        "move",
        """
        {"id":"move","why":"database moves","monitors":{"tags":["service:checkout"]},
         "scope":"%s",%s}
        """
            .formatted(scope, when));
  }

  private void fires(String key) {
    house.ask(
        new Input.Judged(
            new MonitorFact.Fired(
                ERRORS, "errors", 2, "> 1", START, List.of("errors"), key, Level.ALERT)));
  }
}
