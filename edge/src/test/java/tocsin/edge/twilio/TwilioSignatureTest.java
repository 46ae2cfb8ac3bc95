package tocsin.edge.twilio;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tocsin.ground.json.Json;
import tools.jackson.databind.JsonNode;

class TwilioSignatureTest {
  /// Each was accepted by Twilio's own library.
  @Test
  void signsAsTwilioDoes() throws IOException {
    JsonNode recorded =
        Json.tree(Files.readString(Path.of("../corpus/oncall/twilio-signatures.json")));
    assertThat(recorded.path("samples").size()).isPositive();
    for (JsonNode sample : recorded.path("samples")) {
      Map<String, List<String>> form = new HashMap<>();
      for (String name : sample.path("params").propertyNames()) {
        form.put(name, List.of(sample.path("params").path(name).asString()));
      }
      String token = recorded.path("auth_token").asString();
      String url = sample.path("url").asString();
      String sent = sample.path("x_twilio_signature").asString();
      assertThat(new TwilioSignature(token).of(url, form)).isEqualTo(sent);
      assertThat(new TwilioSignature("another").isGenuine(url, form, sent)).isFalse();
      assertThat(new TwilioSignature(token).isGenuine(url + "/", form, sent)).isFalse();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "https://tocsin.example.com/twilio/sms, https://tocsin.example.com:443/twilio/sms, true",
    "https://tocsin.example.com:443/twilio/sms, https://tocsin.example.com/twilio/sms, true",
    "https://tocsin.example.com:8443/twilio/sms, https://tocsin.example.com/twilio/sms, true",
    "http://[2001:db8::1]/twilio/sms, http://[2001:db8::1]:80/twilio/sms, true",
    "http://[2001:db8::1]:8080, http://[2001:db8::1], true",
    "https://tocsin.example.com/twilio/sms, https://tocsin.example.com:8443/twilio/sms, false",
    "https://tocsin.example.com:8443/twilio/sms, https://tocsin.example.com:443/twilio/sms, false",
    "https://tocsin.example.com/twilio/sms, https://example.com/twilio/sms, false"
  })
  void thePortOfTheAddressMayBeSignedOrNot(String ours, String signed, boolean genuine) {
    var signature = new TwilioSignature("token");
    Map<String, List<String>> form = Map.of("Body", List.of("4"));
    assertThat(signature.isGenuine(ours, form, signature.of(signed, form))).isEqualTo(genuine);
  }

  @Test
  void ofAFieldThatComesSeveralTimesEachValueCountsOnceInOrder() {
    var signature = new TwilioSignature("token");
    assertThat(signature.of("https://h/", Map.of("a", List.of("2", "1", "2"))))
        .isEqualTo(signature.of("https://h/", Map.of("a", List.of("1", "2"))))
        .isEqualTo(signature.of("https://h/a1a2", Map.of()));
  }
}
