package tocsin.edge.opsgenie.export;

import java.util.Locale;
import tocsin.response.moving.Part;

/// Spans of time: `{"timeAmount": 5, "timeUnit": "minutes"}`, or a number of minutes.
final class GenieTimes {
  private GenieTimes() {}

  static String span(Part span, String bare) {
    return bare.matches("\\d{1,7}") ? bare + "m" : minutes(span) + "m";
  }

  static long minutes(Part span) {
    long amount = Math.clamp(span.number("timeAmount").orElse(0L), 0, 10_000_000);
    return switch (span.text("timeUnit").toLowerCase(Locale.ROOT)) {
      case "hours" -> amount * 60;
      case "days" -> amount * 1_440;
      case "seconds" -> amount / 60;
      default -> amount;
    };
  }
}
