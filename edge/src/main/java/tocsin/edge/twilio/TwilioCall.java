package tocsin.edge.twilio;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// One POST to Twilio's API: a form with names that may stand there more than once.
///
/// @param path below the base of the account
public record TwilioCall(String path, List<Map.Entry<String, String>> form) {
  private static final String VERSION = "/2010-04-01/Accounts/";
  private static final String SECONDS_TO_RING = "30";
  private static final List<String> EVENTS =
      List.of("initiated", "ringing", "answered", "completed");

  public TwilioCall {
    form = List.copyOf(form);
  }

  /// A text message.
  ///
  /// @param callback where Twilio tells what became of it
  public static TwilioCall message(
      TwilioAccount account, String to, String text, Optional<String> callback) {
    var form = new ArrayList<Map.Entry<String, String>>();
    callback.ifPresent(c -> form.add(Map.entry("StatusCallback", c)));
    form.add(Map.entry("To", to));
    form.add(Map.entry("From", account.from()));
    form.add(Map.entry("Body", text));
    return new TwilioCall(VERSION + account.sid() + "/Messages.json", form);
  }

  /// A call.
  ///
  /// @param url where Twilio asks what to say
  /// @param callback where Twilio tells what became of it
  public static TwilioCall call(
      TwilioAccount account, String to, String url, Optional<String> callback) {
    var form = new ArrayList<Map.Entry<String, String>>();
    form.add(Map.entry("Timeout", SECONDS_TO_RING));
    callback.ifPresent(c -> form.add(Map.entry("StatusCallback", c)));
    form.add(Map.entry("To", to));
    form.add(Map.entry("From", account.from()));
    callback.ifPresent(c -> EVENTS.forEach(e -> form.add(Map.entry("StatusCallbackEvent", e))));
    form.add(Map.entry("Url", url));
    return new TwilioCall(VERSION + account.sid() + "/Calls.json", form);
  }

  /// The body as it is sent.
  public String body() {
    return form.stream()
        .map(e -> encoded(e.getKey()) + "=" + encoded(e.getValue()))
        .collect(Collectors.joining("&"));
  }

  /// The headers as they are sent.
  public Map<String, String> headers(TwilioAccount account) {
    return Map.of("authorization", account.authorization());
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
