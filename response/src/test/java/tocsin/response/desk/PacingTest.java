package tocsin.response.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tocsin.response.desk.Rehearsal.Sent;
import tocsin.response.document.Kind;
import tocsin.response.incident.AlertText;
import tocsin.response.incident.Status;
import tocsin.response.paging.Courier.Outcome;
import tocsin.response.paging.LinkVerb;
import tocsin.response.paging.Page;
import tocsin.response.paging.PagingFact;
import tocsin.response.words.IncidentId;
import tocsin.response.words.PageId;
import tocsin.response.words.ServiceId;
import tocsin.response.words.Severity;

/// How many messages people and vendors get: bundles, throttles, circuit breakers, and receipts
/// that do not come.
class PacingTest {
  private static final Instant START = Instant.parse("2026-01-15T02:00:00Z");

  private final Rehearsal house = new Rehearsal(START);

  @BeforeEach
  void anaIsPagedForEachAlertByItself() {
    house.save(
        Kind.USER,
        "ana",
        """
        {"id":"ana","contacts":[{"kind":"sms","id":"t","address":"+15005550001"},
         {"kind":"email","id":"m","address":"ana@example.org"}],
         "rules":[{"delay":"0s","contact":"t"},{"urgency":"low","delay":"0s","contact":"m"}]}
        """);
    house.save(
        Kind.POLICY,
        "p",
        "{\"id\":\"p\",\"steps\":[{\"delay\":\"30m\",\"targets\":[{\"user\":\"ana\"}]}]}");
    house.save(
        Kind.SERVICE,
        "s",
        "{\"id\":\"s\",\"team\":\"t\",\"policy\":\"p\",\"urgency\":\"by_severity\",\"grouping\":\"key\"}");
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

  private static Sent sms(long second) {
    return new Sent("ana", "sms", START.plusSeconds(second));
  }

  private static Sent mail(long second) {
    return new Sent("ana", "email", START.plusSeconds(second));
  }

  private List<Page> pages(int incident) {
    return house.desk().pages().of(new IncidentId("INC-" + incident));
  }

  @Test
  void whatIsNotUrgentComesAtOnceAndWhatFollowsSoonComesInOneMessage() {
    trigger("a", Severity.SEV5);
    house.passes(10);
    trigger("b", Severity.SEV5);
    trigger("c", Severity.SEV5);
    house.passes(300);

    assertThat(house.sent()).containsExactly(mail(0), mail(120));
    assertThat(house.titles()).containsExactly("a", "b, and 1 more: INC-3");
    assertThat(pages(3)).extracting(Page::fate).containsExactly(Page.Fate.DELIVERED);
  }

  @Test
  void acknowledgingAMessageTakesEverythingThatWasToldInIt() {
    trigger("a", Severity.SEV5);
    trigger("b", Severity.SEV5);
    trigger("c", Severity.SEV5);
    house.passes(130);
    house.ask(new Input.FollowLink(new PageId("INC-2-p1"), LinkVerb.ACKNOWLEDGE, "link"));

    assertThat(house.incident("INC-1").status()).isEqualTo(Status.TRIGGERED);
    assertThat(house.incident("INC-2").status()).isEqualTo(Status.ACKNOWLEDGED);
    assertThat(house.incident("INC-3").status()).isEqualTo(Status.ACKNOWLEDGED);
  }

  @Test
  void aStormIsTwentyMessagesAndThenAFewWithEverythingElse() {
    for (int i = 0; i < 50; i++) {
      trigger("k" + i, Severity.SEV1);
    }
    house.passes(600);

    assertThat(house.sent()).filteredOn(s -> s.at().equals(START)).hasSize(20);
    assertThat(house.sent()).hasSize(22).allMatch(s -> !s.at().isAfter(START.plusSeconds(60)));
    assertThat(house.titles().getLast()).contains("more: INC-");
  }

  @Test
  void whatIsUrgentIsNotHeldBackByWhatIsNot() {
    for (int i = 0; i < 15; i++) {
      trigger("quiet" + i, Severity.SEV5);
      house.passes(1);
    }
    trigger("loud", Severity.SEV1);

    assertThat(house.sent()).last().isEqualTo(sms(15));
  }

  @Test
  void aVendorThatFailsFiveTimesIsPassedOverUntilAPageGetsThrough() {
    house.couriersAnswer(new Outcome.TryAgain(Duration.ofSeconds(1), "down"));
    for (int i = 0; i < 5; i++) {
      trigger("k" + i, Severity.SEV1);
    }
    house.couriersAnswer(new Outcome.Delivered("ok"));
    trigger("later", Severity.SEV1);

    // Mail instead, at once.
    assertThat(house.sent()).last().isEqualTo(mail(0));
    assertThat(house.desk().traffic().broken()).isEqualTo(1);
    house.passes(120);
    trigger("much later", Severity.SEV1);
    assertThat(house.sent()).last().isEqualTo(sms(120));
    assertThat(house.desk().traffic().broken()).isZero();
  }

  /// A server that ends takes the answers to all that was on its way along; the vendor may have
  /// taken every one.
  @Test
  void answersThatWereLostTogetherCountOnceAgainstAVendor() {
    house.holdsPages();
    for (int i = 0; i < 6; i++) {
      trigger("k" + i, Severity.SEV1);
    }
    house.ask(new Input.ClaimPages(100));
    house.restarts();
    house.passes(30);
    for (int i = 0; i < 6; i++) {
      house.passes(1);
      house.ask(new Input.ClaimPages(1));
    }

    assertThat(house.desk().traffic().broken()).isZero();

    house.handsOver();
    trigger("later", Severity.SEV1);
    assertThat(house.sent()).last().isEqualTo(sms(36));
  }

  @Test
  void whatWasLostTogetherGoesOutTogetherAgain() {
    house.holdsPages();
    for (int i = 0; i < 200; i++) {
      trigger("k" + i, Severity.SEV1);
    }
    claimAll();
    house.passes(61);
    claimAll();
    assertThat(open()).allMatch(p -> p.attempts() > 0);
    house.restarts();
    house.passes(31);
    house.handsOver();

    house.passes(120);

    assertThat(open()).isEmpty();
  }

  private void claimAll() {
    for (int i = 0; i < 3; i++) {
      house.ask(new Input.ClaimPages(100));
    }
  }

  private List<Page> open() {
    return IntStream.rangeClosed(1, 200)
        .boxed()
        .flatMap(i -> pages(i).stream())
        .filter(Page::isOpen)
        .toList();
  }

  @Test
  void aTextWithoutAReceiptIsFollowedByAMail() {
    house.couriersAnswer(new Outcome.Accepted("SM1", Duration.ofSeconds(60)));
    trigger("a", Severity.SEV1);
    house.passes(61);

    assertThat(house.sent()).startsWith(sms(0), mail(60));
    assertThat(house.timeline("INC-1")).contains("page_accepted", "page_unconfirmed");
  }

  @Test
  void aReceiptThatCameInTimeIsEnough() {
    house.couriersAnswer(new Outcome.Accepted("SM1", Duration.ofSeconds(60)));
    trigger("a", Severity.SEV1);
    house.passes(10);
    house.ask(new Input.ReportPage(new PageId("INC-1-p1"), 1, new Outcome.Delivered("delivered")));
    house.passes(600);

    assertThat(house.sent()).containsExactly(sms(0));
    assertThat(pages(1)).extracting(Page::fate).containsExactly(Page.Fate.DELIVERED);
  }

  @Test
  void noPageIsHandedOverWithoutAReasonInTheFacts() {
    trigger("a", Severity.SEV5);
    trigger("b", Severity.SEV5);

    assertThat(house.journal().read(0, 1_000).stream().map(Facts::decode))
        .filteredOn(PagingFact.PageHeld.class::isInstance)
        .singleElement()
        .extracting(f -> ((PagingFact.PageHeld) f).until())
        .isEqualTo(START.plusSeconds(120));
  }
}
