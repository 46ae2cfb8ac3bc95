package tocsin.server.host;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tocsin.edge.slack.SlackSignature;
import tocsin.edge.twilio.TwilioSignature;
import tocsin.ground.json.Json;
import tools.jackson.databind.JsonNode;

/// The libraries of Slack and Twilio take what we sign, we take what they would sign, and both
/// refuse the same, over many random requests.
class SignatureOracleTest {
  private static final int MANY = 400;
  private static final long SEED = 20261127;
  private static final long NOW = 1_768_445_760;
  private static final String LETTERS = "abcXYZ019 +&=%'\"/?#:@~-_.,äß☎";

  @TempDir private Path folder;
  private final Random random = new Random(SEED);

  /// @param sent what the library is given
  /// @param signature ours
  /// @param isGenuine our verdict on a signature
  private record Case(
      Map<String, Object> sent, String signature, java.util.function.Predicate<String> isGenuine) {
    String line(String given) {
      var all = new TreeMap<>(sent);
      all.put("signature", given);
      return Json.write(all);
    }
  }

  @Test
  void slacksLibraryAgreesAboutEverySignature() throws Exception {
    agree(IntStream.range(0, MANY).mapToObj(_ -> slack()).toList());
  }

  @Test
  void twiliosLibraryAgreesAboutEverySignature() throws Exception {
    agree(IntStream.range(0, MANY).mapToObj(_ -> twilio()).toList());
  }

  /// Each is asked three times: signed by us, by somebody with another secret, and damaged.
  private void agree(List<Case> cases) throws Exception {
    NodeClient.assumeInstalled();
    List<String> given = new ArrayList<>();
    for (int n = 0; n < cases.size(); n++) {
      String other = cases.get((n + 1) % cases.size()).signature();
      String own = cases.get(n).signature();
      given.addAll(List.of(own, other, own.substring(0, own.length() - 2) + "A="));
    }
    List<String> lines =
        IntStream.range(0, given.size())
            .mapToObj(n -> cases.get(n / 3).line(given.get(n)))
            .toList();

    List<JsonNode> answers = NodeClient.run(folder, "signatures.mjs", lines);

    assertThat(answers).hasSameSizeAs(given);
    for (int n = 0; n < given.size(); n++) {
      Case c = cases.get(n / 3);
      JsonNode said = answers.get(n);
      assertThat(said.path("accepted").asBoolean())
          .as("seed " + SEED + ": " + lines.get(n))
          .isEqualTo(c.isGenuine().test(given.get(n)));
      assertThat(c.isGenuine().test(said.path("signature").asString()))
          .as("seed " + SEED + ", the library's own: " + lines.get(n))
          .isEqualTo(isFresh(c));
    }
  }

  /// Slack's library goes by the time stamp as well; its own signature over an old one is refused.
  private static boolean isFresh(Case c) {
    return !c.sent().containsKey("timestamp")
        || Long.parseLong(c.sent().get("timestamp").toString()) >= NOW - 300;
  }

  private Case slack() {
    String secret = text(32);
    String body = text(random.nextInt(300));
    // Bolt takes stamps of the future, which we do only up to five minutes.
    String timestamp = Long.toString(NOW - random.nextInt(600) + 200);
    var ours = new SlackSignature(secret);
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    return new Case(
        Map.of(
            "vendor", "slack", "secret", secret, "timestamp", timestamp, "body", body, "now", NOW),
        ours.of(timestamp, bytes),
        s -> ours.isGenuine(timestamp, bytes, s, Instant.ofEpochSecond(NOW)));
  }

  private Case twilio() {
    String secret = text(32);
    String url = url();
    Map<String, List<String>> form = new TreeMap<>();
    for (int n = random.nextInt(12); n > 0; n--) {
      form.put(
          text(1 + random.nextInt(12)),
          IntStream.rangeClosed(0, random.nextInt(3))
              .mapToObj(_ -> text(random.nextInt(20)))
              .toList());
    }
    var ours = new TwilioSignature(secret);
    return new Case(
        Map.of("vendor", "twilio", "secret", secret, "url", url, "form", form),
        ours.of(url, form),
        s -> ours.isGenuine(url, form, s));
  }

  /// As they come: encoded, with any port or none, sometimes with a query.
  private String url() {
    String host = random.nextBoolean() ? "https://tocsin.example.com" : "http://192.0.2.7";
    String port = List.of("", "", ":443", ":80", ":8443").get(random.nextInt(5));
    String query = random.nextBoolean() ? "" : "?page=INC-" + random.nextInt(99) + "-p1&attempt=2";
    return host
        + port
        + "/twilio/"
        + List.of("sms", "key", "status").get(random.nextInt(3))
        + query;
  }

  private String text(int length) {
    return IntStream.range(0, length)
        .mapToObj(_ -> LETTERS.substring(random.nextInt(LETTERS.length())).substring(0, 1))
        .reduce("", String::concat);
  }
}
