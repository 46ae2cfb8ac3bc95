package tocsin.edge.twilio;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import tocsin.response.paging.Courier.Outcome;

/// Reads what became of a text or a call. Nobody taking a call, or a text that did not arrive,
/// means that the next way to reach the person is tried.
final class Became {
  private Became() {}

  /// Empty while it is under way.
  static Optional<Outcome> outcome(Map<String, List<String>> form) {
    String text = TwilioDoor.field(form, "MessageStatus");
    String status = text.isEmpty() ? TwilioDoor.field(form, "CallStatus") : text;
    return switch (status) {
      case "delivered", "completed" -> Optional.of(new Outcome.Delivered(sid(form)));
      case "undelivered", "failed", "busy", "no-answer", "canceled" ->
          Optional.of(new Outcome.Refused(why(status, form)));
      default -> Optional.empty();
    };
  }

  private static String sid(Map<String, List<String>> form) {
    String message = TwilioDoor.field(form, "MessageSid");
    return message.isEmpty() ? TwilioDoor.field(form, "CallSid") : message;
  }

  private static String why(String status, Map<String, List<String>> form) {
    String code = TwilioDoor.field(form, "ErrorCode");
    return "Twilio: " + status + (code.isEmpty() ? "" : " (error " + code + ")");
  }
}
