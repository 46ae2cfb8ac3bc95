package tocsin.edge.twilio;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
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
}
