package tocsin.response.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tocsin.response.document.Kind;
import tocsin.response.incident.Status;
import tocsin.response.paging.Courier.Outcome;
import tocsin.response.paging.LinkVerb;
import tocsin.response.words.Actor;
import tocsin.response.words.IncidentId;
import tocsin.response.words.PageId;
import tocsin.response.words.UserId;

/// Whoever is paged by text may answer by text.
class PhoneAnswersTest {
  private static final String NUMBER = "+15005550001";

  private final Rehearsal house = new Rehearsal(Instant.parse("2026-01-15T02:00:00Z"));

  @BeforeEach
  void anaHasATelephone() {
    house.save(
        Kind.USER,
        "ana",
        """
        {"id":"ana","contacts":[{"id":"s","kind":"sms","address":"+15005550001"},
          {"id":"m","kind":"email","address":"ana@example.org"}],
         "rules":[{"delay":"0s","contact":"s"}]}\
        """);
    house.save(
        Kind.POLICY,
        "shop",
        "{\"id\":\"shop\",\"steps\":[{\"delay\":\"5m\",\"targets\":[{\"user\":\"ana\"}]}]}");
    for (String service : new String[] {"shop", "cart"}) {
      house.save(
          Kind.SERVICE,
          service,
          "{\"id\":\"%s\",\"team\":\"t\",\"policy\":\"shop\"}".formatted(service));
    }
    house.trigger("shop", "disk");
  }

  private Answer answer(String number, Optional<String> about, LinkVerb verb) {
    return house.ask(
        new Input.AnswerFromNumber(number, about.map(IncidentId::new), verb, "text message"));
  }

  @Test
  void aReplyAnswersTheLastPageToThatNumber() {
    house.trigger("cart", "memory");

    assertThat(answer(NUMBER, Optional.empty(), LinkVerb.ACKNOWLEDGE))
        .isEqualTo(Answer.accepted(new IncidentId("INC-2")));
    assertThat(house.incident("INC-2").acknowledgedBy())
        .containsExactly(new Actor.Person(new UserId("ana")));
    assertThat(house.incident("INC-1").status()).isEqualTo(Status.TRIGGERED);
  }

  @Test
  void aReplyMayNameAnotherIncidentAndSurvivesARestart() {
    house.trigger("cart", "memory");
    house.restarts();

    answer(NUMBER, Optional.of("INC-1"), LinkVerb.ACKNOWLEDGE);
    answer(NUMBER, Optional.of("INC-1"), LinkVerb.RESOLVE);

    assertThat(house.incident("INC-1").status()).isEqualTo(Status.RESOLVED);
    assertThat(house.incident("INC-2").status()).isEqualTo(Status.TRIGGERED);
  }

  @Test
  void aNumberThatWasNotPagedDoesNothing() {
    assertThat(answer("+15005550009", Optional.empty(), LinkVerb.RESOLVE))
        .isEqualTo(new Answer.NotFound("There is no page to this number"));
    assertThat(answer(NUMBER, Optional.of("INC-7"), LinkVerb.RESOLVE))
        .isEqualTo(new Answer.NotFound("There is no page to this number about INC-7"));
    assertThat(house.incident("INC-1").status()).isEqualTo(Status.TRIGGERED);
  }

  @Test
  void aTextThatWasTakenAndDidNotArriveIsFollowedByTheNextWayToReachThePerson() {
    var undelivered = new Outcome.Refused("Twilio: undelivered (error 30003)");
    house.ask(new Input.ReportPage(new PageId("INC-1-p1"), 1, undelivered));
    house.ask(new Input.ReportPage(new PageId("INC-1-p1"), 1, undelivered));

    assertThat(house.sent()).extracting(Rehearsal.Sent::channel).containsExactly("sms", "email");
  }

  @Test
  void aReceiptAfterTheAnswerChangesNothing() {
    answer(NUMBER, Optional.empty(), LinkVerb.ACKNOWLEDGE);
    house.ask(new Input.ReportPage(new PageId("INC-1-p1"), 1, new Outcome.Refused("no-answer")));

    assertThat(house.sent()).hasSize(1);
  }
}
