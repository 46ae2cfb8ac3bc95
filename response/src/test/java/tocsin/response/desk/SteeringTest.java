package tocsin.response.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tocsin.response.document.Kind;
import tocsin.response.incident.AlertText;
import tocsin.response.incident.Incident;
import tocsin.response.orchestration.Orchestration;
import tocsin.response.words.ServiceId;
import tocsin.response.words.Severity;
import tocsin.response.words.Urgency;

class SteeringTest {
  private final Rehearsal house = new Rehearsal(Instant.parse("2026-01-15T02:00:00Z"));

  @BeforeEach
  void twoServices() {
    house.checkoutPagesAnaThenBen();
    for (String id : new String[] {"all", "db"}) {
      house.save(
          Kind.SERVICE, id, "{\"id\":\"%s\",\"team\":\"t\",\"policy\":\"checkout\"}".formatted(id));
    }
  }

  private void rules(String id, String rules) {
    house.save(Kind.ORCHESTRATION, id, "{\"id\":\"%s\",\"rules\":[%s]}".formatted(id, rules));
  }

  private Answer trigger(String summary, Map<String, String> details) {
    return house.ask(
        new Input.Trigger(
            new ServiceId("all"),
            "k",
            new AlertText(summary, Severity.SEV2, details),
            Optional.of(summary),
            Rehearsal.NAGIOS));
  }

  private Incident only() {
    assertThat(house.desk().incidents().open()).hasSize(1);
    return house.desk().incidents().open().iterator().next();
  }

  @Test
  void aRuleRewordsAnEventWithWhatItFindsInIt() {
    rules(
        "global",
        """
        {"name":"host","when":{"kind":"matches","field":"summary","value":"^Disk"},
         "then":{"extract":[{"name":"host","field":"summary","matches":"on (\\\\S+)"}],
           "summary":"{{host}} of {{custom_details.dc}} is full","severity":"SEV3",
           "urgency":"low","set":{"priority":"P2","where":"{{host}}"},"note":"seen on {{host}}"}}
        """);
    trigger("Disk trouble on db7", Map.of("dc", "eu"));

    assertThat(only().title()).isEqualTo("db7 of eu is full");
    assertThat(only().severity()).isEqualTo(Severity.SEV3);
    assertThat(only().urgency()).isEqualTo(Urgency.LOW);
    assertThat(only().alerts().getFirst().details())
        .containsEntry("priority", "P2")
        .containsEntry("where", "db7");
    assertThat(house.timeline("INC-1")).contains("note");
  }

  @Test
  void whatWasRoutedIsResolvedWhereItWentAlsoAfterARestart() {
    rules(
        "global",
        """
        {"name":"db","when":{"kind":"equals","field":"component","value":"db"},"then":{"route":"db"}}
        """);
    trigger("slow", Map.of("component", "db"));
    assertThat(only().service()).isEqualTo(new ServiceId("db"));

    rules("global", "");
    house.restarts();
    trigger("slow", Map.of("component", "db"));
    assertThat(only().alerts().getFirst().repeats()).isEqualTo(1);
    house.ask(Rehearsal.over("all", "k"));

    assertThat(house.desk().incidents().open()).isEmpty();
    trigger("slow", Map.of());
    assertThat(only().service()).isEqualTo(new ServiceId("all"));
  }

  @Test
  void whatIsHeldBackStaysWhereItWaitsWhateverTheRulesSayNow() {
    rules("global", "{\"name\":\"db\",\"then\":{\"route\":\"db\",\"holdBack\":\"2m\"}}");
    trigger("slow", Map.of());
    rules("global", "{\"name\":\"db\",\"then\":{\"holdBack\":\"2m\"}}");
    trigger("slow", Map.of());
    assertThat(house.desk().held().all()).hasSize(1);

    house.ask(Rehearsal.over("all", "k"));

    assertThat(house.desk().held().all()).isEmpty();
    assertThat(house.desk().incidents().open()).isEmpty();
  }

  @Test
  void theListOfTheServiceComesAfterTheGlobalOneAndStopEndsOne() {
    rules(
        "global",
        """
        {"name":"one","then":{"summary":"one"},"stop":true},{"name":"two","then":{"summary":"two"}}
        """);
    rules(
        "all",
        """
        {"name":"three","when":{"kind":"equals","field":"summary","value":"one"},
         "then":{"summary":"{{summary}} and three"}}
        """);
    trigger("x", Map.of());

    assertThat(only().title()).isEqualTo("one and three");
  }

  @Test
  void whatIsSuppressedIsKeptAndWhatIsDroppedIsCounted() {
    rules(
        "global",
        """
        {"name":"noise","when":{"kind":"contains","field":"summary","value":"TEST"},
         "then":{"end":"suppress"}},
        {"name":"junk","when":{"kind":"not","of":{"kind":"exists","field":"component"}},
         "then":{"end":"drop"}}
        """);
    trigger("a test", Map.of("component", "db"));
    trigger("other", Map.of());
    trigger("other", Map.of());

    assertThat(house.sent()).isEmpty();
    assertThat(house.journal().rows("suppressed", "all", Long.MAX_VALUE, 9)).hasSize(1);
    assertThat(house.journal().row("rule_count", "global/junk").orElseThrow().body())
        .contains("\"dropped\":2");
  }

  @Test
  void aRuleHoldsBackWithItsUrgency() {
    rules("global", "{\"name\":\"wait\",\"then\":{\"holdBack\":\"1m\",\"urgency\":\"low\"}}");
    trigger("x", Map.of());
    assertThat(house.desk().incidents().open()).isEmpty();
    house.restarts();
    house.passes(60);

    assertThat(only().urgency()).isEqualTo(Urgency.LOW);
  }

  @Test
  void aRegularExpressionThatExplodesIsGivenUpAndTheEventGoesOn() {
    rules(
        "global",
        """
        {"name":"evil","when":{"kind":"matches","field":"summary","value":"(a+)+$"},
         "then":{"end":"drop"}}
        """);
    trigger("a".repeat(60) + "!", Map.of());

    assertThat(only().title()).startsWith("aaa");
  }

  @Test
  void aRuleThatNamesAServiceThatIsGoneLosesNothing() {
    rules("global", "{\"name\":\"gone\",\"then\":{\"route\":\"nowhere\"}}");
    trigger("x", Map.of());

    assertThat(only().service()).isEqualTo(new ServiceId("all"));
  }

  @Test
  void everyFaultIsNamedWithItsPlace() {
    assertThatThrownBy(() ->
            Orchestration.parse(
                """
                {"id":"global","rules":[{"name":"a","when":{"kind":"matches","field":"x","value":"("}},
                 {"name":"a","when":{"kind":"never"},"then":{"holdBack":"1h","severity":"bad"}}]}
                """))
        .hasMessageContaining("rules[0].when.value: '('")
        .hasMessageContaining("rules[1].name: 'a'")
        .hasMessageContaining("rules[1].when.kind: 'never'")
        .hasMessageContaining("rules[1].then.holdBack: '1h'");
  }
}
