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

  private static Map<String, List<String>> form(
      TwilioAccount account, String to, Optional<String> status) {
    var form = new TreeMap<String, List<String>>();
    form.put("To", List.of(to));
    form.put("From", List.of(account.from()));
    status.ifPresent(address -> form.put("StatusCallback", List.of(address)));
    return form;
  }
}
