package tocsin.edge.twilio;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// What is posted to Twilio's API, field by field. Pure.
public final class TwilioForms {
  private static final List<String> ENDS = List.of("completed", "busy", "no-answer", "failed");

  /// Seconds that a telephone rings.
  private static final String RINGS = "40";

  private static final List<String> STEPS =
      List.of("initiated", "ringing", "answered", "completed");

  /// Before most mailboxes take the call.
  private static final String RINGS_SHORTER = "30";

  private TwilioForms() {}

  /// A text message.
  ///
  /// @param status where Twilio tells what became of it
  public static Map<String, List<String>> text(
      TwilioAccount account, String to, String body, Optional<String> status) {
    Map<String, List<String>> form = form(account, to, status);
    form.put("Body", List.of(body));
    return form;
  }

  /// A call that says what its markup says.
  public static Map<String, List<String>> call(
      TwilioAccount account, String to, String markup, Optional<String> status) {
    Map<String, List<String>> form = form(account, to, status);
    form.put("Twiml", List.of(markup));
    form.put("StatusCallbackEvent", ENDS);
    form.put("Timeout", List.of(RINGS));
    return form;
  }

  /// A call that asks what to say when it is taken.
  ///
  /// @param url where Twilio asks
  public static Map<String, List<String>> asking(
      TwilioAccount account, String to, String url, Optional<String> status) {
    Map<String, List<String>> form = form(account, to, status);
    form.put("Url", List.of(url));
    form.put("StatusCallbackEvent", STEPS);
    form.put("Timeout", List.of(RINGS_SHORTER));
    return form;
  }

  private static Map<String, List<String>> form(
      TwilioAccount account, String to, Optional<String> status) {
    var form = new TreeMap<String, List<String>>();
    form.put("To", List.of(to));
    form.put("From", List.of(account.from()));
    status.ifPresent(address -> form.put("StatusCallback", List.of(address)));
    return form;
  }
}
