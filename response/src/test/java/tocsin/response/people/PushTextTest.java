package tocsin.response.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import tocsin.ground.json.BadFieldsException;
import tocsin.ground.json.Json;
import tocsin.response.words.ContactId;

/// A device that takes pages, as a browser tells of it.
class PushTextTest {
  // The browser of the example in RFC 8291.
  private static final String POINT =
      "BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4";
  private static final String SECRET = "BTBZMqHH6r4Tts7J_aSIgg";
  private static final String ENDPOINT =
      "https://push.example.net/JzLQ3raZJfFBR0aqvOMsLrt54w4rJUsV";

  private static User read(String address, String point, String secret) {
    return User.parse(
        """
        {"id":"ana","contacts":[{"kind":"push","id":"push","address":"%s",
         "device":{"name":"Firefox on Linux","p256dh":"%s","auth":"%s"}}]}
        """
            .formatted(address, point, secret));
  }

  @Test
  void isReadAndKept() {
    User ana = read(ENDPOINT, POINT, SECRET);

    assertThat(ana.contacts())
        .containsExactly(
            new ContactMethod.Push(
                new ContactId("push"),
                ENDPOINT,
                Optional.of(new PushDevice("Firefox on Linux", POINT, SECRET))));
    assertThat(Json.read(Json.write(ana), User.class)).isEqualTo(ana);
    assertThat(User.parse(Json.write(ana))).isEqualTo(ana);
  }

  @Test
  void oneThatWasPlannedBeforeDevicesCouldBeNamedIsStillRead() {
    User ana =
        User.parse("{\"id\":\"ana\",\"contacts\":[{\"kind\":\"push\",\"address\":\"phone\"}]}");

    ContactMethod old =
        Json.read("{\"kind\":\"push\",\"id\":\"push\",\"address\":\"phone\"}", ContactMethod.class);
    assertThat(ana.contacts()).containsExactly(old);
  }

  @Test
  void whatNothingCouldBeSentToIsRefusedWithItsPlace() {
    String beside = POINT.substring(0, POINT.length() - 2) + "iQ";
    assertThatThrownBy(() -> read(ENDPOINT, beside, "short"))
        .isInstanceOf(BadFieldsException.class)
        .hasMessageContaining("contacts[0].device.p256dh")
        .hasMessageContaining("expected: a point of P-256")
        .hasMessageContaining("contacts[0].device.auth")
        .hasMessageContaining("expected: 16 bytes");
    assertThatThrownBy(() -> read("phone", POINT, SECRET))
        .hasMessageContaining("contacts[0].address");
  }

  @Test
  void itsSecretsAreNotLogged() {
    assertThat(read(ENDPOINT, POINT, SECRET).toString()).doesNotContain(SECRET, POINT);
  }
}
