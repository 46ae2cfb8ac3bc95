package tocsin.sim.player;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tocsin.edge.pagerduty.WebhookSignature;
import tocsin.edge.slack.SlackSignature;
import tocsin.edge.twilio.TwilioSignature;
import tools.jackson.databind.JsonNode;

/// Recorded signatures: each is the one that we make, is accepted, and is not when anything
/// differs.
final class SignatureCases {
  private static final int TOO_LATE = 301;

  private SignatureCases() {}

  static void play(String name, JsonNode file, Report report) {
    if (file.has("signing_secret")) {
      slack(name, file, report);
    }
    if (file.has("auth_token")) {
      twilio(name, file, report);
    }
    if (file.has("secrets")) {
      webhook(name, file, report);
    }
  }

  private static void slack(String name, JsonNode file, Report report) {
    var signature = new SlackSignature(file.path("signing_secret").asString());
    for (JsonNode r : file.path("requests")) {
      String at = r.path("ts").asString();
      byte[] body = bytes(r.path("body").asString());
      String sig = r.path("sig").asString();
      Instant now = Instant.ofEpochSecond(Long.parseLong(at));
      check(
          name + "#" + r.path("what").asString(),
          sig,
          signature.of(at, body),
          List.of(
              signature.isGenuine(at, body, sig, now),
              !signature.isGenuine(at, bytes("x" + r.path("body").asString()), sig, now),
              !signature.isGenuine(at, body, sig, now.plusSeconds(TOO_LATE))),
          report);
    }
  }

  private static void twilio(String name, JsonNode file, Report report) {
    var signature = new TwilioSignature(file.path("auth_token").asString());
    int n = 0;
    for (JsonNode r : file.path("samples")) {
      n++;
      String url = r.path("url").asString();
      Map<String, List<String>> form = form(r.path("params"));
      String sig = r.path("x_twilio_signature").asString();
      check(
          name + "#" + n,
          sig,
          signature.of(url, form),
          List.of(signature.isGenuine(url, form, sig), !signature.isGenuine(url + "x", form, sig)),
          report);
    }
  }

  private static Map<String, List<String>> form(JsonNode params) {
    Map<String, List<String>> form = new TreeMap<>();
    params
        .properties()
        .forEach(p ->
            form.put(
                p.getKey(),
                p.getValue().isArray()
                    ? p.getValue().valueStream().map(JsonNode::asString).toList()
                    : List.of(p.getValue().asString())));
    return form;
  }

  private static void webhook(String name, JsonNode file, Report report) {
    byte[] body = bytes(file.path("body").asString());
    List<String> secrets = file.path("secrets").valueStream().map(JsonNode::asString).toList();
    String header = file.path("x_pagerduty_signature").asString();
    List<Boolean> holds = new ArrayList<>();
    secrets.forEach(s -> holds.add(WebhookSignature.isGenuine(header, body, s)));
    holds.add(!WebhookSignature.isGenuine(header, body, "another-secret"));
    check(name, header, WebhookSignature.header(body, secrets), holds, report);
  }

  private static void check(
      String id, String expected, String actual, List<Boolean> holds, Report report) {
    boolean all = holds.stream().allMatch(h -> h);
    report.check(
        id, expected.equals(actual) && all, expected, all ? actual : actual + ", judged wrongly");
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
