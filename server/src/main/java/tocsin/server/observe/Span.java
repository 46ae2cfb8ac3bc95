package tocsin.server.observe;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tocsin.ground.time.Spans;
import tocsin.ground.time.TimeRange;
import tocsin.metrics.dashboard.Chosen;
import tocsin.metrics.query.TimeWords;

/// The time a dashboard shows, worked out.
///
/// @param words such as `Last 3 h`
public record Span(TimeRange range, String words) {
  private static final Duration LEAST = Duration.ofSeconds(10);
  private static final int POINTS = 300;
  private static final List<Integer> STEPS =
      List.of(1, 5, 10, 30, 60, 300, 600, 1_800, 3_600, 10_800, 43_200, 86_400, 604_800);

  static Span of(Look look, Instant now) {
    Instant until = moment(look.until(), now).orElse(now);
    Instant from =
        moment(look.from(), now)
            .filter(f -> f.isBefore(until.minus(LEAST)))
            .orElse(until.minus(Duration.ofHours(1)));
    String words =
        look.until().equals("now") && look.from().startsWith("-")
            ? "Last " + Spans.words(Duration.between(from, until))
            : Spans.words(Duration.between(from, until)) + " to";
    return new Span(new TimeRange(from, until), words);
  }

  private static Optional<Instant> moment(String text, Instant now) {
    try {
      return Optional.of(
          Instant.ofEpochSecond(TimeWords.seconds(text, now.getEpochSecond(), ZoneOffset.UTC)));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /// As it stands after a comma: `last 3 h`.
  public String within() {
    return isRolling() ? "l" + words.substring(1) : Spans.words(length());
  }

  private boolean isRolling() {
    return words.startsWith("Last");
  }

  Duration length() {
    return Duration.between(range.from(), range.until());
  }

  /// What every dashboard can use without declaring it.
  Chosen builtIn() {
    long step =
        STEPS.stream()
            .filter(s -> s * (long) POINTS >= length().toSeconds())
            .findFirst()
            .orElse(604_800);
    return new Chosen(
        Map.of(
            "__interval", one(step + "s"),
            "__from", one(Long.toString(range.from().toEpochMilli())),
            "__to", one(Long.toString(range.until().toEpochMilli())),
            "__range_s", one(Long.toString(length().toSeconds()))));
  }

  private static Chosen.Value one(String text) {
    return new Chosen.Value(List.of(text), false);
  }
}
