package tocsin.server.setup;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tocsin.ground.json.Json;
import tocsin.response.people.ContactMethod;
import tocsin.response.people.PushDevice;
import tocsin.response.people.User;
import tocsin.response.people.User.NotificationRule;
import tocsin.response.words.ContactId;
import tocsin.response.words.Urgency;
import tocsin.response.words.UserId;

/// When a device that was added is used.
class DevicesTest {
  private static final ContactMethod MAIL =
      new ContactMethod.Email(new ContactId("email"), "ana@example.org");
  private static final ContactMethod DEVICE =
      new ContactMethod.Push(
          new ContactId("push"),
          "https://push.example/1",
          Optional.of(new PushDevice("Pixel", "p", "a")));

  private static User after(List<NotificationRule> rules, ContactMethod... contacts) {
    var ana =
        new User(
            new UserId("ana"), "Ana", Optional.empty(), ZoneOffset.UTC, List.of(contacts), rules);
    return Json.read(Devices.paging(ana, DEVICE), User.class);
  }

  private static NotificationRule rule(Urgency urgency, int minutes, String contact) {
    return new NotificationRule(urgency, Duration.ofMinutes(minutes), new ContactId(contact));
  }

  @Test
  void itIsPagedAtOnceWhenItIsUrgentBesideWhatWasThere() {
    NotificationRule before = rule(Urgency.HIGH, 2, "email");

    assertThat(after(List.of(before), MAIL).rules())
        .containsExactly(before, rule(Urgency.HIGH, 0, "push"));
  }

  @Test
  void whoeverHadNoRulesIsStillToldInTheFirstWay() {
    assertThat(after(List.of(), MAIL).rules())
        .containsExactly(
            rule(Urgency.HIGH, 0, "email"),
            rule(Urgency.LOW, 0, "email"),
            rule(Urgency.HIGH, 0, "push"));
    assertThat(after(List.of()).rules())
        .containsExactly(rule(Urgency.HIGH, 0, "push"), rule(Urgency.LOW, 0, "push"));
  }

  @Test
  void oneThatSubscribesAnewTakesItsOwnPlaceAndKeepsItsRule() {
    User ana = after(List.of(rule(Urgency.LOW, 5, "push")), MAIL, DEVICE);

    assertThat(ana.contacts()).containsExactly(MAIL, DEVICE);
    assertThat(ana.rules()).containsExactly(rule(Urgency.LOW, 5, "push"));
  }
}
