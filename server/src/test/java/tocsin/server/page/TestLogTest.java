package tocsin.server.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tocsin.response.paging.Courier.Outcome;
import tocsin.response.paging.PageMessage;
import tocsin.response.people.ContactMethod;
import tocsin.response.words.ContactId;
import tocsin.response.words.IncidentId;
import tocsin.response.words.ServiceId;
import tocsin.response.words.Severity;
import tocsin.response.words.UserId;

class TestLogTest {
  private static final Instant DUE = Instant.parse("2026-06-01T12:00:00Z");
  private static final UserId ANA = new UserId("ana");
  private static final ContactMethod SMS =
      new ContactMethod.Sms(new ContactId("s"), "+15005550001");

  private final TestLog log = new TestLog();

  private static PageMessage message(UserId to, Instant at) {
    return new PageMessage(
        new IncidentId("INC-0"),
        to,
        Severity.SEV4,
        new ServiceId("tocsin"),
        "Test page",
        at,
        "",
        Optional.empty(),
        Optional.empty());
  }

  private List<String> hops() {
    return log.of(ANA).getFirst().hops().stream()
        .map(h -> h.step() + " " + Duration.between(DUE, h.at()).toSeconds() + " " + h.detail())
        .toList();
  }

  @Test
  void keepsEachHopWithItsTimeAlsoWhatComesLater() {
    PageMessage message = message(ANA, DUE);
    log.began(message, SMS, DUE.plusSeconds(1));
    String key = TestLog.key(message);

    log.came(key, new Outcome.Accepted("SM1", Duration.ZERO), DUE.plusSeconds(2));
    assertThat(log.came(key, new Outcome.Delivered("SM1"), DUE.plusSeconds(9))).isTrue();

    assertThat(hops())
        .containsExactly("due 0 ", "handed over 1 ", "accepted 2 SM1", "delivered 9 SM1");
    assertThat(log.of(ANA).getFirst().receipts()).containsExactly("SM1");
    assertThat(log.of(ANA).getFirst().strayed()).isEmpty();
  }

  @Test
  void saysHowATestEndedThatDidNotArrive() {
    PageMessage message = message(ANA, DUE);
    log.began(message, SMS, DUE);

    log.came(TestLog.key(message), new Outcome.Refused("no such number"), DUE);

    assertThat(log.of(ANA).getFirst().strayed()).isEqualTo("failed: no such number");
  }

  @Test
  void keepsTheLastFewOfEachAndKnowsNoOtherPages() {
    for (int i = 0; i < 300; i++) {
      log.began(message(i % 2 == 0 ? ANA : new UserId("ben"), DUE.plusSeconds(i)), SMS, DUE);
    }

    assertThat(log.of(ANA))
        .hasSize(5)
        .first()
        .extracting(TestLog.Test::key)
        .asString()
        .endsWith("8000");
    assertThat(log.came("INC-1-p1", new Outcome.Delivered(""), DUE)).isFalse();
    assertThat(log.came(TestLog.key(message(ANA, DUE)), new Outcome.Delivered(""), DUE)).isFalse();
  }
}
