package tocsin.sim.player;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import tocsin.edge.twilio.TwilioAccount;
import tocsin.edge.twilio.TwilioCall;
import tools.jackson.databind.JsonNode;

/// Messages and calls as Twilio's own client sends them: ours, asked for the same, sends the same
/// form to the same address with the same authorization.
final class OncallTwilio {
  private OncallTwilio() {}

  static Optional<String> play(OncallClient client, JsonNode request) {
    Map<String, List<String>> form = form(OncallVendor.text(request));
    TwilioAccount account = account(request, form);
    Optional<String> callback = first(form, "StatusCallback");
    String to = first(form, "To").orElse("");
    TwilioCall ours =
        request.path("target").asString().endsWith("/Calls.json")
            ? TwilioCall.call(account, to, first(form, "Url").orElse(""), callback)
            : TwilioCall.message(account, to, first(form, "Body").orElse(""), callback);
    String authorization = OncallClient.headers(request).getOrDefault("authorization", "");
    return differ("path", request.path("target").asString(), ours.path())
        .or(() -> differ("form", form, form(ours.body())))
        .or(() ->
            differ(
                "authorization",
                authorization,
                ours.headers(account).getOrDefault("authorization", "")));
  }

  private static TwilioAccount account(JsonNode request, Map<String, List<String>> form) {
    String header = OncallClient.headers(request).getOrDefault("authorization", "Basic Og==");
    String pair =
        new String(
            Base64.getDecoder().decode(header.substring("Basic ".length())),
            StandardCharsets.UTF_8);
    int colon = pair.indexOf(':');
    return new TwilioAccount(
        "https://api.twilio.com",
        pair.substring(0, colon),
        pair.substring(colon + 1),
        first(form, "From").orElse(""));
  }

  private static Map<String, List<String>> form(String body) {
    return Arrays.stream(body.split("&", -1))
        .map(p -> p.split("=", 2))
        .collect(
            Collectors.groupingBy(
                p -> decoded(p[0]),
                TreeMap::new,
                Collectors.mapping(p -> decoded(p[p.length - 1]), Collectors.toList())));
  }

  private static Optional<String> first(Map<String, List<String>> form, String name) {
    return form.getOrDefault(name, List.of()).stream().findFirst();
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }

  private static Optional<String> differ(String what, Object expected, Object actual) {
    return expected.equals(actual)
        ? Optional.empty()
        : Optional.of(what + ": expected " + expected + ", actual " + actual);
  }
}
