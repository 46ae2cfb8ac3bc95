package tocsin.response.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tocsin.response.document.Kind;
import tocsin.response.incident.Alert;
import tocsin.response.incident.Incident;
import tocsin.response.monitor.Level;
import tocsin.response.monitor.MonitorFact;
import tocsin.response.words.MonitorId;
import tocsin.response.words.Severity;

class WordingTest {
  private static final Instant START = Instant.parse("2026-06-01T20:00:00Z");
  private static final String SUBJECT = "errors;host=h1;service=pay";

  private final Rehearsal house = new Rehearsal(START);

  @BeforeEach
  void aService() {
    house.checkoutPagesAnaThenBen();
    house.save(
        Kind.SERVICE, "checkout", "{\"id\":\"checkout\",\"team\":\"t\",\"policy\":\"checkout\"}");
  }

  @Test
  void anAlertSaysWhatTheTemplateSays() {
    monitor(
        "Errors on {{host.name}}",
        "{{value}} {{comparator}} {{threshold}} since {{first_triggered_at}}");

    Incident incident = fires();

    assertThat(incident.title()).isEqualTo("Errors on h1");
    assertThat(alert(incident).summary()).isEqualTo("2.5 > 1 since 2026-06-01 20:00:00 UTC");
  }

  @Test
  void aTemplateMayRaiseTheSeverityAndNameWhomItTells() {
    monitor(
        "Errors",
        "{{#is_match 'service.name' 'pay'}}{{override_priority 'P1'}}@team-pay{{/is_match}} bad");

    Incident incident = fires();

    assertThat(alert(incident).severity()).isEqualTo(Severity.SEV1);
    assertThat(alert(incident).details()).containsEntry("handles", "team-pay");
  }

  @Test
  void aMessageWithoutBracesIsWhatItWas() {
    monitor("Errors", "Payments fail");

    assertThat(alert(fires()).summary())
        .isEqualTo("Payments fail: " + SUBJECT + " is 2.5 (fires when > 1)");
  }

  @Test
  void aTemplateThatCannotBeMeantSoIsNotSaved() {
    assertThatThrownBy(() -> monitor("Errors", "{{valu}}"))
        .hasMessageContaining("unknown variable 'valu'; did you mean 'value'?");
  }

  private static Alert alert(Incident incident) {
    return incident.alert("errors").orElseThrow();
  }

  private void monitor(String title, String message) {
    house.save(
        Kind.MONITOR,
        "errors",
        """
        {"id":"errors","title":"%s","message":"%s","service":"checkout","target":"errors",
         "comparator":"above","threshold":1,"severity":"SEV3","route":"page"}
        """
            .formatted(title, message));
  }

  private Incident fires() {
    house.ask(
        new Input.Judged(
            new MonitorFact.Fired(
                new MonitorId("errors"),
                SUBJECT,
                2.5,
                "> 1",
                START,
                List.of(SUBJECT),
                "",
                Level.ALERT)));
    return house.desk().incidents().open().iterator().next();
  }
}
