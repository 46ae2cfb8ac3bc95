package tocsin.response.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tocsin.response.desk.Rehearsal.Sent;
import tocsin.response.document.Kind;
import tocsin.response.incident.AlertText;
import tocsin.response.paging.Courier.Outcome;
import tocsin.response.words.ServiceId;
import tocsin.response.words.Severity;
import tocsin.response.words.Urgency;

/// What the simulation found: people who are asked anew, and who goes first when many are asked.
class AskedAnewTest {
  private static final Instant START = Instant.parse("2026-01-15T02:00:00Z");

  private final Rehearsal house = new Rehearsal(START);

  private void ana(String policy) {
    house.save(
        Kind.USER,
        "ana",
        """
        {"id":"ana","contacts":[{"kind":"push","id":"p"},{"kind":"console","id":"c"}],
         "rules":[{"delay":"0s","contact":"p"},{"urgency":"low","delay":"0s","contact":"c"}]}
        """);
    house.save(Kind.POLICY, "p", policy);
  }

  private static final String ANA_ONLY =
      "{\"id\":\"p\",\"steps\":[{\"delay\":\"5m\",\"targets\":[{\"user\":\"ana\"}]}]}";

  @Test
  void whatReachedSomebodyBeforeTheAcknowledgementRanOutDoesNotCountAfterIt() {
    ana(ANA_ONLY);
    house.save(
        Kind.SERVICE, "s", "{\"id\":\"s\",\"team\":\"t\",\"policy\":\"p\",\"ackTimeout\":\"10m\"}");
    house.trigger("s", "disk");
    house.act("INC-1", "ana", new Action.Acknowledge("page"));
    house.couriersAnswer(new Outcome.Refused("token revoked"));
    house.passes(601);

    assertThat(house.sent())
        .containsExactly(
            new Sent("ana", "push", START),
            new Sent("ana", "push", START.plusSeconds(600)),
            new Sent("ana", "console", START.plusSeconds(600)));
    assertThat(house.timeline("INC-1")).contains("unreachable");
  }

  @Test
  void aRunThatIsToLookAgainNowDoesSoThoughItsUrgencyChangesInTheSameSecond() {
    ana("{\"id\":\"p\",\"steps\":[{\"delay\":\"5m\",\"targets\":[{\"schedule\":\"r\"}]}]}");
    house.save(Kind.SCHEDULE, "r", rota("2026-01-15T09:00"));
    house.save(Kind.SERVICE, "s", "{\"id\":\"s\",\"team\":\"t\",\"policy\":\"p\"}");
    house.trigger("s", "disk");
    house.save(Kind.SCHEDULE, "r", rota("2026-01-15T01:00"));
    house.act("INC-1", "ana", new Action.SetUrgency(Urgency.LOW, "so it seems"));
    house.passes(1);

    assertThat(house.sent()).containsExactly(new Sent("ana", "console", START));
  }

  private static String rota(String start) {
    return "{\"id\":\"r\",\"zone\":\"UTC\",\"layers\":[{\"start\":\"%s\",\"turn\":\"7d\",\"people\":[\"ana\"]}]}"
        .formatted(start);
  }

  @Test
  void whatIsUrgentIsHandedOverBeforeWhatHasWaitedLonger() {
    ana(ANA_ONLY);
    house.save(
        Kind.SERVICE,
        "s",
        "{\"id\":\"s\",\"team\":\"t\",\"policy\":\"p\",\"urgency\":\"by_severity\",\"grouping\":\"key\"}");
    house.holdsPages();
    for (int i = 0; i < 30; i++) {
      trigger("quiet-" + i, Severity.SEV5);
    }
    trigger("loud", Severity.SEV1);
    house.handsOver();

    assertThat(house.sent()).first().isEqualTo(new Sent("ana", "push", START));
  }

  private void trigger(String key, Severity severity) {
    house.ask(
        new Input.Trigger(
            new ServiceId("s"),
            key,
            new AlertText(key, severity, Map.of()),
            Optional.empty(),
            Rehearsal.NAGIOS));
  }
}
