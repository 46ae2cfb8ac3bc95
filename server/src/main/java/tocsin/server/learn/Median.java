package tocsin.server.learn;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import tocsin.ground.time.Spans;

/// The middle of several durations.
///
/// @param count how many there are
public record Median(Optional<Duration> value, int count) {
  private static final int ENOUGH = 3;

  static Median of(Collection<Duration> spans) {
    List<Duration> sorted = spans.stream().sorted().toList();
    int n = sorted.size();
    if (n == 0) {
      return new Median(Optional.empty(), 0);
    }
    Duration high = sorted.get(n / 2);
    return new Median(
        Optional.of(n % 2 == 1 ? high : sorted.get(n / 2 - 1).plus(high).dividedBy(2)), n);
  }

  /// "2 min faster than usual (median of 14)"; empty while there are too few.
  Optional<String> against(Duration span) {
    return value
        .filter(v -> count >= ENOUGH)
        .map(v -> {
          Duration by = span.minus(v);
          String usual = " (" + Spans.words(v) + ", median of " + count + ")";
          return by.toSeconds() == 0
              ? "as usual" + usual
              : Spans.words(by) + (by.isNegative() ? " faster" : " slower") + " than usual" + usual;
        });
  }
}
