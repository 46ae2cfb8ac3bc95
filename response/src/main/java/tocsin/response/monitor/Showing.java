package tocsin.response.monitor;

import java.time.Instant;
import java.util.Optional;

/// What a series showed, part by part.
final class Showing {
  private Showing() {}

  static Optional<Double> value(Reading r) {
    return switch (r) {
      case Reading.Holds h -> finite(h.value());
      case Reading.Pending p -> finite(p.value());
      case Reading.Warns w -> finite(w.value());
      case Reading.Clear c -> finite(c.value());
      case Reading.Skipped s -> Optional.empty();
      case Reading.Missing m -> Optional.empty();
    };
  }

  private static Optional<Double> finite(double value) {
    return Double.isFinite(value) ? Optional.of(value) : Optional.empty();
  }

  static Optional<Instant> since(Reading r) {
    return switch (r) {
      case Reading.Holds h -> Optional.of(h.since());
      case Reading.Pending p -> Optional.of(p.since());
      case Reading.Warns w -> Optional.of(w.since());
      case Reading.Clear c -> Optional.empty();
      case Reading.Skipped s -> Optional.empty();
      case Reading.Missing m -> Optional.empty();
    };
  }

  static String words(Reading r) {
    return switch (r) {
      case Reading.Holds h -> "beyond it";
      case Reading.Pending p -> "beyond it, not long enough";
      case Reading.Warns w -> "beyond the warning";
      case Reading.Clear c -> "well";
      case Reading.Skipped s -> "not judged: " + s.because();
      case Reading.Missing m -> "no value";
    };
  }
}
