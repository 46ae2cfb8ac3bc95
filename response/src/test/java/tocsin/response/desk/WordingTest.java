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

  @Test
  void aCompositeSaysHowItsPartsStand() {
    joined("cpu is {{a.status}} at {{a.value}}, disk is {{b.status}}{{b.value}}");
    house.ask(new Input.Judged(fired("cpu", 97.5, "web;host=h1")));
    house.ask(new Input.Judged(fired("both", 4, "")));

    Incident incident = house.desk().incidents().open().iterator().next();

    assertThat(incident.alert("both").orElseThrow().summary())
        .isEqualTo("cpu is Alert at 97.5, disk is OK");
  }

  @Test
  void aPartThatThereIsNotIsNotNamed() {
    assertThatThrownBy(() -> joined("{{c.value}}"))
        .hasMessageContaining("unknown variable 'c.value'");
  }

  /// Alerts while one monitor is in trouble and another is not.
  private void joined(String message) {
    for (String part : List.of("cpu", "disk")) {
      house.save(
          Kind.MONITOR,
          part,
          """
          {"id":"%s","service":"checkout","target":"%s","threshold":1,"route":"chat"}
          """
              .formatted(part, part));
    }
    house.save(
        Kind.MONITOR,
        "both",
        """
        {"id":"both","service":"checkout","composite":"cpu && !disk","message":"%s","route":"page"}
        """
            .formatted(message));
  }

  private static MonitorFact.Fired fired(String monitor, double value, String subject) {
    return new MonitorFact.Fired(
        new MonitorId(monitor), subject, value, "> 1", START, List.of(subject), "", Level.ALERT);
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
    house.ask(new Input.Judged(fired("errors", 2.5, SUBJECT)));
    return house.desk().incidents().open().iterator().next();
  }
}
