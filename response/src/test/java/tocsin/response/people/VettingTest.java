package tocsin.response.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tocsin.ground.json.Json;
import tocsin.response.words.ContactId;

class VettingTest {
  private static final User ANA =
      Vetting.vetted(
          Optional.empty(),
          Json.read(
              """
              {"id":"ana","name":"Ana","contacts":[
                {"kind":"email","id":"mail","address":"ana@example.com"},
                {"kind":"sms","id":"text","address":"+491701234567"},
                {"kind":"push","id":"phone","address":"https://push.example.com/1",
                 "device":{"name":"Firefox","p256dh":"BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4BTBZMqHH6r4Tts7J_aSIgg",
                           "auth":"BTBZMqHH6r4Tts7J_aSIgg"}}],
               "rules":[]}
              """,
              User.class));

  private static String used(User u) {
    return Vetting.used(u, u.contacts().getFirst()).id().value();
  }

  @Test
  void mailGoesOnWhenADeviceSubscribes() {
    assertThat(ANA.unverified()).contains(List.of(new ContactId("mail"), new ContactId("text")));
    assertThat(used(ANA)).isEqualTo("mail");
  }

  @Test
  void whatWasVerifiedByACodeIsUsedInsteadOfWhatWasNot() {
    assertThat(used(Vetting.verified(ANA, new ContactId("text")))).isEqualTo("text");
  }
}
