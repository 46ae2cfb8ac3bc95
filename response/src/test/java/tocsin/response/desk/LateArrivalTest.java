package tocsin.response.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tocsin.response.document.Kind;
import tocsin.response.incident.AlertText;
import tocsin.response.paging.Courier.Outcome;
import tocsin.response.paging.Page;
import tocsin.response.paging.PagingFact;
import tocsin.response.words.PageId;
import tocsin.response.words.ServiceId;
import tocsin.response.words.Severity;

/// A page that was not needed any more while a courier had it: what became of its message is known.
class LateArrivalTest {
  private static final PageId PAGE = new PageId("INC-1-p1");

  private final Rehearsal house = new Rehearsal(Instant.parse("2026-01-15T02:00:00Z"));

  @BeforeEach
  void aPageIsOnItsWayWhenSomebodyAcknowledges() {
    house.save(
        Kind.USER,
        "ana",
        """
        {"id":"ana","contacts":[{"kind":"sms","id":"t","address":"+15005550001"}],
         "rules":[{"delay":"0s","contact":"t"}]}
        """);
    house.save(
        Kind.POLICY,
        "p",
        "{\"id\":\"p\",\"steps\":[{\"delay\":\"30m\",\"targets\":[{\"user\":\"ana\"}]}]}");
    house.save(Kind.SERVICE, "s", "{\"id\":\"s\",\"team\":\"t\",\"policy\":\"p\"}");
    house.couriersAnswer(new Outcome.TryAgain(Duration.ofSeconds(60), "busy"));
    house.ask(
        new Input.Trigger(
            new ServiceId("s"),
            "k",
            new AlertText("k", Severity.SEV1, Map.of()),
            Optional.empty(),
            Rehearsal.NAGIOS));
    house.act("INC-1", "bo", new Action.Acknowledge("web"));
  }

  private Page page() {
    return house.desk().pages().find(PAGE).orElseThrow();
  }

  private void reports(Outcome outcome) {
    house.ask(new Input.ReportPage(PAGE, 1, outcome));
  }

  private List<PagingFact.PageDelivered> delivered() {
    return house.journal().read(0, 1_000).stream()
        .map(Facts::decode)
        .filter(PagingFact.PageDelivered.class::isInstance)
        .map(PagingFact.PageDelivered.class::cast)
        .toList();
  }

  @Test
  void aMessageThatArrivesAfterAllHasItsReceiptAndItsPageStaysAsItWas() {
    reports(new Outcome.Delivered("slack C0001 1700000000.000100"));

    assertThat(delivered())
        .extracting(PagingFact.PageDelivered::receipt)
        .containsExactly("slack C0001 1700000000.000100");
    assertThat(page().fate()).isEqualTo(Page.Fate.CANCELLED);
    assertThat(page().deliveredAt()).isPresent();
  }

  @Test
  void itArrivesOnce() {
    reports(new Outcome.Delivered("a"));
    reports(new Outcome.Delivered("a"));

    assertThat(delivered()).hasSize(1);
  }

  @Test
  void whatTheCarrierTookIsKnownAndNobodyWaitsForIt() {
    reports(new Outcome.Accepted("SM1", Duration.ofSeconds(60)));
    house.passes(600);

    assertThat(house.timeline("INC-1"))
        .contains("page_accepted")
        .doesNotContain("page_unconfirmed");
    assertThat(page().fate()).isEqualTo(Page.Fate.CANCELLED);
  }

  @Test
  void whatNeverLeftTheHouseIsNotThere() {
    reports(new Outcome.Refused("no"));

    assertThat(delivered()).isEmpty();
    assertThat(page().fate()).isEqualTo(Page.Fate.CANCELLED);
  }
}
