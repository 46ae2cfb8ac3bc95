package tocsin.server.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import tocsin.response.paging.Courier.Outcome;
import tocsin.response.people.ContactMethod;
import tocsin.response.words.ContactId;

class DeliveredTest {
  private static final ContactMethod MAIL =
      new ContactMethod.Email(new ContactId("email"), "ana@example.org");
  private static final ContactMethod HOOK =
      new ContactMethod.Webhook(new ContactId("hook"), "https://pager.example/secret");

  @Test
  void saysWhereAndHowSoon() {
    assertThat(Delivered.of(new Outcome.Delivered("r1"), HOOK, Duration.ofMillis(412)).told())
        .isEqualTo("Test page sent to the webhook at pager.example, arrived after 0.4 s.");
    assertThat(Delivered.of(new Outcome.Delivered(""), MAIL, Duration.ofMillis(20)).told())
        .isEqualTo(
            "Test page sent to ana@example.org, taken by the mail server after less than 0.1 s.");
  }

  @Test
  void whatWasRefusedDidNotArrive() {
    Delivered came = Delivered.of(new Outcome.Refused("no such box"), MAIL, Duration.ofSeconds(2));
    assertThat(came.arrived()).isFalse();
    assertThat(came.told()).startsWith("Refused after 2.0 s: no such box.");
  }
}
