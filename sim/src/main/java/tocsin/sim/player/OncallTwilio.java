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
import tocsin.edge.twilio.TwilioForms;
import tools.jackson.databind.JsonNode;

/// Messages and calls as Twilio's own client sends them: ours, asked for the same, sends the same
/// form to the same address with the same authorization.
final class OncallTwilio {
  private OncallTwilio() {}

  static Optional<String> play(OncallClient client, JsonNode request) {
    Map<String, List<String>> form = form(OncallVendor.text(request));
    TwilioAccount account = account(request, form);
    boolean isCall = form.containsKey("Url");
    Map<String, List<String>> ours = isCall ? call(account, form) : text(account, form);
    String authorization = OncallClient.headers(request).getOrDefault("authorization", "");
    String path = TwilioAccount.API + request.path("target").asString();
    return differ("address", path, account.address(isCall ? "Calls" : "Messages"))
        .or(() -> differ("form", form, ours))
        .or(() -> differ("authorization", authorization, account.authorization()));
  }

  private static Map<String, List<String>> text(
      TwilioAccount account, Map<String, List<String>> form) {
    return TwilioForms.text(
        account,
        first(form, "To").orElse(""),
        first(form, "Body").orElse(""),
        first(form, "StatusCallback"));
  }

  /// One that asks what to say: no recorded client brings it along.
  private static Map<String, List<String>> call(
      TwilioAccount account, Map<String, List<String>> form) {
    return TwilioForms.asking(
        account,
        first(form, "To").orElse(""),
        first(form, "Url").orElse(""),
        first(form, "StatusCallback"));
  }

  private static TwilioAccount account(JsonNode request, Map<String, List<String>> form) {
    String header = OncallClient.headers(request).getOrDefault("authorization", "Basic Og==");
    String pair =
        new String(
            Base64.getDecoder().decode(header.substring("Basic ".length())),
            StandardCharsets.UTF_8);
    int colon = pair.indexOf(':');
    return new TwilioAccount(
        pair.substring(0, colon),
        pair.substring(colon + 1),
        first(form, "From").orElse(""),
        TwilioAccount.API);
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
