package tocsin.server.observe;

import java.time.Duration;
import tocsin.ground.time.Spans;
import tocsin.metrics.dashboard.Show;

/// What a number is held against.
///
/// @param back how long before; nothing when zero
/// @param words such as `last week`
public record Comparison(Duration back, String words) {
  /// For a number in a time.
  public static Comparison of(Show.Stat stat, Span span) {
    return switch (stat.compare()) {
      case NOTHING -> new Comparison(Duration.ZERO, "");
      case BEFORE -> new Comparison(span.length(), "the " + Spans.words(span.length()) + " before");
      case DAY -> new Comparison(Duration.ofDays(1), "a day before");
      case WEEK -> new Comparison(Duration.ofDays(7), "a week before");
    };
  }

  /// As `timeShift` wants it; empty when there is nothing to compare with.
  public String shift() {
    return back.isZero() ? "" : back.toSeconds() + "s";
  }
}
