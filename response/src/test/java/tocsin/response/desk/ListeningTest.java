package tocsin.response.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tocsin.response.document.Kind;
import tocsin.response.heartbeat.Heartbeat;
import tocsin.response.heartbeat.HeartbeatFact.Signal;
import tocsin.response.words.Actor;
import tocsin.response.words.Severity;

class ListeningTest {
  private static final Instant START = Instant.parse("2026-03-28T02:00:00Z");

  private final Rehearsal house = new Rehearsal(START);

  @BeforeEach
  void aBackupIsExpectedEveryTenMinutes() {
    house.checkoutPagesAnaThenBen();
    house.save(Kind.SERVICE, "db", "{\"id\":\"db\",\"team\":\"t\",\"policy\":\"checkout\"}");
    save("backup", "\"every\":\"10m\",\"grace\":\"2m\"");
  }

  private void save(String id, String more) {
    house.save(Kind.HEARTBEAT, id, "{\"id\":\"%s\",\"service\":\"db\",%s}".formatted(id, more));
  }

  private void hears(Signal signal) {
    house.ask(new Input.CheckIn("backup", signal, ""));
  }

  private long open() {
    return house.desk().incidents().open().size();
  }

  @Test
  void nobodyMindsItsSilenceBeforeItWasHeardOfOnce() {
    house.passes(100_000);

    assertThat(open()).isZero();
  }

  @Test
  void whatIsLateByMoreThanItsGracePagesAndWhatIsBackResolves() {
    hears(Signal.SUCCESS);
    house.passes(719);
    assertThat(open()).isZero();
    house.passes(1);

    assertThat(house.sent()).hasSize(1);
    assertThat(house.incident("INC-1").title()).isEqualTo("Heartbeat backup is late");
    assertThat(house.incident("INC-1").severity()).isEqualTo(Severity.SEV3);
    house.passes(50);
    hears(Signal.SUCCESS);
    assertThat(open()).isZero();
    house.passes(720);
    assertThat(open()).isEqualTo(1);
  }

  @Test
  void aCheckInInTimeBeginsAnew() {
    hears(Signal.SUCCESS);
    house.passes(700);
    hears(Signal.SUCCESS);
    house.passes(719);

    assertThat(open()).isZero();
  }

  @Test
  void whatSaysThatItFailedPagesAtOnceAndOnce() {
    hears(Signal.FAIL);
    hears(Signal.FAIL);

    assertThat(house.sent()).hasSize(1);
    hears(Signal.SUCCESS);
    assertThat(open()).isZero();
  }

  @Test
  void whatBeganMustEndWithinItsGrace() {
    hears(Signal.START);
    house.passes(120);

    assertThat(house.incident("INC-1").alerts().getFirst().summary())
        .isEqualTo("Heartbeat backup: it began at 2026-03-28T02:00:00Z and has not ended");
  }

  @Test
  void aRestartForgetsNothing() {
    hears(Signal.SUCCESS);
    house.passes(300);
    house.restarts();
    house.ask(new Input.HouseOpened());
    house.passes(420);

    assertThat(open()).isEqualTo(1);
  }

  @Test
  void anHourWithoutTocsinMakesNoFalseAlarms() {
    for (int i = 0; i < 100; i++) {
      save("h" + i, "\"every\":\"1m\",\"grace\":\"2m\"");
      house.ask(new Input.CheckIn("h" + i, Signal.SUCCESS, ""));
    }
    house.sleeps(3_600);
    house.restarts();
    house.ask(new Input.HouseOpened());

    assertThat(open()).isZero();
    assertThat(house.desk().heartbeats().find("h7").orElseThrow().graceSince())
        .contains(START.plusSeconds(3_600));
    for (int i = 1; i < 100; i++) {
      house.ask(new Input.CheckIn("h" + i, Signal.SUCCESS, ""));
    }
    house.passes(119);
    assertThat(open()).isZero();
    house.passes(1);
    assertThat(house.incident("INC-1").alerts().getFirst().key()).isEqualTo("heartbeat/h0");
    assertThat(house.incident("INC-1").alerts()).hasSize(1);
  }

  @Test
  void aMachineThatSleptMakesNoFalseAlarmsEither() {
    hears(Signal.SUCCESS);
    house.sleeps(5_000);
    house.passes(0);
    assertThat(open()).isZero();
    house.passes(120);

    assertThat(open()).isEqualTo(1);
  }

  @Test
  void whatIsLateInAMaintenanceWindowIsToldAfterIt() {
    house.save(
        Kind.SERVICE,
        "db",
        "{\"id\":\"db\",\"team\":\"t\",\"policy\":\"checkout\",\"maintenance\":[{\"from\":\"2026-03-28T02:00:00Z\",\"until\":\"2026-03-28T03:00:00Z\"}]}");
    hears(Signal.SUCCESS);
    house.passes(3_599);
    assertThat(open()).isZero();
    house.passes(1);

    assertThat(open()).isEqualTo(1);
  }

  @Test
  void timesOfTheWallClockAreKeptWhereTheClocksChange() {
    save("backup", "\"cron\":\"30 2 * * *\",\"zone\":\"Europe/Madrid\",\"grace\":\"1m\"");
    hears(Signal.SUCCESS);

    // In the night of the 29th there is no 02:30: it means the end of the gap, 03:00.
    assertThat(house.desk().heartbeats().find("backup").orElseThrow().due())
        .contains(Instant.parse("2026-03-29T01:00:00Z"));
  }

  @Test
  void whatIsPausedOrRemovedIsNotMinded() {
    hears(Signal.SUCCESS);
    save("backup", "\"every\":\"10m\",\"paused\":true");
    house.passes(10_000);
    assertThat(open()).isZero();
    save("backup", "\"every\":\"10m\"");
    house.ask(new Input.Remove(Kind.HEARTBEAT, "backup", new Actor.Tocsin()));
    house.passes(10_000);

    assertThat(open()).isZero();
  }

  @Test
  void aServiceIsNotRemovedWhileAHeartbeatNeedsIt() {
    assertThat(house.ask(new Input.Remove(Kind.SERVICE, "db", new Actor.Tocsin())))
        .isInstanceOf(Answer.Refused.class);
  }

  @Test
  void everyFaultIsNamed() {
    assertThatThrownBy(
            () -> Heartbeat.parse("{\"id\":\"x\",\"cron\":\"61 * * * *\",\"grace\":\"1s\"}"))
        .hasMessageContaining("service: is missing")
        .hasMessageContaining("cron: '61' (expected: from 0 to 59)")
        .hasMessageContaining("grace: '1s'");
  }
}
