package tocsin.response.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tocsin.ground.json.Json;
import tocsin.response.document.Kind;
import tocsin.response.incident.AlertText;
import tocsin.response.words.ServiceId;
import tocsin.response.words.Severity;

class GroupingTest {
  private final Rehearsal house = new Rehearsal(Instant.parse("2026-01-15T02:00:00Z"));

  private void service(String more) {
    house.checkoutPagesAnaThenBen();
    house.save(
        Kind.SERVICE,
        "db",
        "{\"id\":\"db\",\"team\":\"t\",\"policy\":\"checkout\",%s}".formatted(more));
  }

  private String trigger(String key, String component) {
    return ((Answer.Accepted) house.ask(alert(key, component))).subject();
  }

  private static Input alert(String key, String component) {
    return new Input.Trigger(
        new ServiceId("db"),
        key,
        new AlertText(key, Severity.SEV2, Map.of("component", component, "cluster", "eu")),
        Optional.empty(),
        Rehearsal.NAGIOS);
  }

  private void byComponent() {
    service(
        "\"grouping\":\"content\",\"groupBy\":{\"fields\":[\"component\",\"custom_details.cluster\"],\"window\":\"5m\"}");
  }

  @Test
  void alertsThatAreEqualInTheFieldsShareAnIncident() {
    byComponent();

    assertThat(trigger("a", "db")).isEqualTo("INC-1");
    assertThat(trigger("b", "cache")).isEqualTo("INC-2");
    assertThat(trigger("c", "db")).isEqualTo("INC-1");
    assertThat(trigger("d", "cache")).isEqualTo("INC-2");
  }

  @Test
  void theTimelineTellsWhyAnAlertJoined() {
    byComponent();
    trigger("a", "db");
    trigger("b", "db");

    assertThat(texts("INC-1"))
        .contains("b (joined because component=db, cluster=eu within 5 min of the last alert)");
  }

  @Test
  void theWindowIsRenewedByEachAlertThatJoins() {
    byComponent();
    trigger("a", "db");
    house.passes(300);
    assertThat(trigger("b", "db")).isEqualTo("INC-1");
    house.passes(300);
    assertThat(trigger("c", "db")).isEqualTo("INC-1");
    house.passes(301);

    assertThat(trigger("d", "db")).isEqualTo("INC-2");
    assertThat(trigger("e", "db")).isEqualTo("INC-2");
  }

  @Test
  void anOlderIncidentWhoseAlertCameBackTakesMoreOfItsGroup() {
    byComponent();
    trigger("a", "db");
    trigger("b", "db");
    house.passes(301);
    assertThat(trigger("c", "db")).isEqualTo("INC-2");
    house.passes(301);
    house.ask(Rehearsal.over("db", "a"));
    assertThat(trigger("a", "db")).isEqualTo("INC-1");

    assertThat(trigger("d", "db")).isEqualTo("INC-1");
  }

  @Test
  void aRepeatRenewsNothing() {
    byComponent();
    trigger("a", "db");
    house.passes(200);
    trigger("a", "db");
    house.passes(200);

    assertThat(trigger("b", "db")).isEqualTo("INC-2");
  }

  @Test
  void aWindowThatCountsFromTheFirstAlertIsNotRenewed() {
    service("\"grouping\":\"time\",\"groupBy\":{\"window\":\"5m\",\"since\":\"first\"}");
    trigger("a", "db");
    house.passes(200);
    assertThat(trigger("b", "cache")).isEqualTo("INC-1");
    house.passes(101);

    assertThat(trigger("c", "db")).isEqualTo("INC-2");
    assertThat(texts("INC-1")).contains("b (joined because within 5 min of the first alert)");
  }

  @Test
  void noWindowIsRenewedForMoreThanADay() {
    service("\"grouping\":\"content\",\"groupBy\":{\"fields\":[\"component\"],\"window\":\"24h\"}");
    trigger("a", "db");
    house.passes(80_000);
    assertThat(trigger("b", "db")).isEqualTo("INC-1");
    house.passes(6_401);

    assertThat(trigger("c", "db")).isEqualTo("INC-2");
  }

  @Test
  void anAlertWithoutOneOfTheFieldsStandsAlone() {
    byComponent();
    trigger("a", "db");

    assertThat(((Answer.Accepted) house.trigger("db", "b")).subject()).isEqualTo("INC-2");
    assertThat(((Answer.Accepted) house.trigger("db", "c")).subject()).isEqualTo("INC-3");
  }

  @Test
  void aStormEndsInOneIncidentForEachGroupAndARestartChangesNothing() {
    byComponent();
    house.askAll(
        IntStream.range(0, 20_000).mapToObj(i -> alert("disk " + i, "c" + i % 4)).toList());
    house.restarts();

    assertThat(trigger("late", "c3")).isEqualTo("INC-4");
    assertThat(house.incident("INC-4").alerts()).hasSize(5_001);
    assertThat(house.desk().incidents().open()).hasSize(4);
  }

  @Test
  void aReopenedIncidentTakesAlertsOfItsGroupAgain() {
    byComponent();
    trigger("a", "db");
    house.act("INC-1", "ana", new Action.Resolve("over"));
    house.act("INC-1", "ana", new Action.Reopen("not over"));

    assertThat(trigger("b", "db")).isEqualTo("INC-1");
  }

  private List<String> texts(String incident) {
    return house.journal().rows("timeline", incident, Long.MAX_VALUE, 1000).stream()
        .map(r -> Json.read(r.body(), TimelineEvent.class).text())
        .toList();
  }
}
