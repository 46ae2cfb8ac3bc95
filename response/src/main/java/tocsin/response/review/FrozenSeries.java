package tocsin.response.review;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/// Samples copied into a review, so that nothing that happens to the store changes it.
///
/// @param samples numbers parted by blanks, `-` where there was none; the shortest text that reads
///   back as the same number
public record FrozenSeries(String name, Instant start, Duration step, String samples) {
  static FrozenSeries of(String name, long startMillis, long stepMillis, double[] values) {
    var text = new StringBuilder();
    for (double v : values) {
      text.append(text.isEmpty() ? "" : " ").append(Double.isNaN(v) ? "-" : Numbers.plain(v));
    }
    return new FrozenSeries(
        name,
        Instant.ofEpochMilli(startMillis),
        Duration.ofMillis(stepMillis),
        text.toString().toLowerCase(Locale.ROOT));
  }

  /// One value each step; NaN where there was none.
  public double[] values() {
    if (samples.isEmpty()) {
      return new double[0];
    }
    String[] parts = samples.split(" ", -1);
    double[] values = new double[parts.length];
    for (int i = 0; i < parts.length; i++) {
      values[i] = parts[i].equals("-") ? Double.NaN : Double.parseDouble(parts[i]);
    }
    return values;
  }
}
