package tocsin.server.learn;

import java.time.Duration;
import java.util.Locale;
import tocsin.ground.time.Spans;

/// A number with its unit and what to compare it with.
///
/// @param label what it counts
/// @param value with separators; `2 min`
/// @param unit empty when the value says it
/// @param beside a comparison or how it was counted; empty for none
public record Figure(String label, String value, String unit, String beside) {
  static Figure of(String label, double value, String unit, String beside) {
    return new Figure(label, number(value), unit, beside);
  }

  static Figure of(String label, Duration span, String beside) {
    return new Figure(label, (span.isNegative() ? "−" : "") + Spans.words(span), "", beside);
  }

  static Figure percent(String label, double share, String beside) {
    return new Figure(label, percent(share), "", beside);
  }

  static String percent(double share) {
    return String.format(Locale.ROOT, "%.1f%%", share * 100);
  }

  /// Whole with separators; small ones with the digits that count.
  static String number(double value) {
    return value == Math.rint(value) || Math.abs(value) >= 100
        ? String.format(Locale.ROOT, "%,.0f", value)
        : String.format(Locale.ROOT, "%.3g", value);
  }
}
