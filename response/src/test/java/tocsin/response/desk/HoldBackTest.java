package tocsin.response.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tocsin.ground.json.Json;
import tocsin.response.document.Kind;
import tocsin.response.incident.AlertText;
import tocsin.response.words.Actor;
import tocsin.response.words.ServiceId;
import tocsin.response.words.Severity;
import tocsin.response.words.UserId;

class HoldBackTest {
  private static final Instant START = Instant.parse("2026-01-15T02:00:00Z");

  private final Rehearsal house = new Rehearsal(START);

  @BeforeEach
  void aServiceHoldsBackWhatCanWait() {
    house.checkoutPagesAnaThenBen();
    house.save(
        Kind.SERVICE,
        "db",
        """
        {"id":"db","team":"t","policy":"checkout","holdBack":{"time":"2m"}}
        """);
  }

  private Answer trigger(String key, Severity severity) {
    return house.ask(alert(key, severity, Rehearsal.NAGIOS));
  }

  private static Input alert(String key, Severity severity, Actor by) {
    return new Input.Trigger(
        new ServiceId("db"), key, new AlertText(key, severity, Map.of()), Optional.empty(), by);
  }

  @Test
  void whatIsOverInTimePagesNobodyAndIsToldAsTransient() {
    trigger("slow", Severity.SEV4);
    house.passes(119);
    house.ask(Rehearsal.over("db", "slow"));
    house.passes(3600);

    assertThat(house.sent()).isEmpty();
    assertThat(house.desk().incidents().open()).isEmpty();
    assertThat(stories()).extracting(HeldStory::outcome).containsExactly("transient");
    assertThat(stories().getFirst().because()).isEqualTo("over after 119 s");
  }

  @Test
  void whatIsStillThereThenPagesAsEver() {
    trigger("slow", Severity.SEV4);
    house.passes(119);
    assertThat(house.sent()).isEmpty();

    house.passes(1);

    assertThat(house.sent()).containsExactly(sent("ana", 120));
    assertThat(house.timeline("INC-1")).contains("held_back");
    assertThat(house.incident("INC-1").milestones().opened()).isEqualTo(START.plusSeconds(120));
    assertThat(stories().getFirst().incident()).contains(house.incident("INC-1").id());
    assertThat(house.journal().rows("held", Long.MAX_VALUE, 10)).isEmpty();
  }

  @Test
  void whatIsWorseIsNotHeldBack() {
    trigger("down", Severity.SEV2);

    assertThat(house.sent()).containsExactly(sent("ana", 0));
  }

  @Test
  void whatBecomesWorseGoesOnAtOnce() {
    trigger("slow", Severity.SEV4);
    house.passes(30);
    trigger("slow", Severity.SEV2);

    assertThat(house.sent()).containsExactly(sent("ana", 30));
    house.passes(200);
    assertThat(house.desk().incidents().open()).hasSize(1);
  }

  @Test
  void aRepeatDoesNotBeginTheWaitAnew() {
    trigger("slow", Severity.SEV4);
    house.passes(100);
    trigger("slow", Severity.SEV4);
    house.passes(20);

    assertThat(house.sent()).containsExactly(sent("ana", 120));
  }

  @Test
  void aRestartForgetsNothing() {
    trigger("slow", Severity.SEV4);
    trigger("late", Severity.SEV5);
    house.passes(60);
    house.restarts();
    house.ask(Rehearsal.over("db", "late"));
    house.restarts();
    house.passes(60);

    assertThat(house.sent()).containsExactly(sent("ana", 120));
    assertThat(house.incident("INC-1").alerts()).hasSize(1);
  }

  @Test
  void anEditOfTheRuleChangesNothingThatWaits() {
    trigger("slow", Severity.SEV4);
    house.save(Kind.SERVICE, "db", "{\"id\":\"db\",\"team\":\"t\",\"policy\":\"checkout\"}");
    house.passes(119);
    assertThat(house.sent()).isEmpty();
    house.passes(1);

    assertThat(house.sent()).hasSize(1);
  }

  @Test
  void aServiceIsNotRemovedWhileAlertsWait() {
    trigger("slow", Severity.SEV4);
    var remove = new Input.Remove(Kind.SERVICE, "db", new Actor.Tocsin());

    assertThat(house.ask(remove)).isInstanceOf(Answer.Refused.class);
    house.ask(Rehearsal.over("db", "slow"));
    assertThat(house.ask(remove)).isInstanceOf(Answer.Accepted.class);
  }

  @Test
  void whatAPersonDeclaresIsNotHeldBack() {
    house.ask(alert("said", Severity.SEV4, new Actor.Person(new UserId("ben"))));

    assertThat(house.sent()).containsExactly(sent("ana", 0));
  }

  private List<HeldStory> stories() {
    return house.journal().rows("held_story", "db", Long.MAX_VALUE, 10).stream()
        .map(r -> Json.read(r.body(), HeldStory.class))
        .toList();
  }

  private static Rehearsal.Sent sent(String user, int after) {
    return new Rehearsal.Sent(user, "push", START.plusSeconds(after));
  }
}
