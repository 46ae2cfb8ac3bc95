package tocsin.response.why;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tocsin.response.monitor.Monitor;
import tocsin.response.monitor.NoData;
import tocsin.response.monitor.Reading;

/// What a monitor saw, in words.
final class Seeing {
  private Seeing() {}

  static String words(Reading r) {
    return switch (r) {
      case Reading.Holds h ->
          h.group() + " was " + number(h.value()) + ", beyond it since " + Moments.of(h.since());
      case Reading.Pending p ->
          p.group()
              + " was "
              + number(p.value())
              + ", beyond it since "
              + Moments.of(p.since())
              + ", not long enough";
      case Reading.Warns w -> w.group() + " was " + number(w.value()) + ", beyond the warning";
      case Reading.Clear c -> c.group() + " was " + number(c.value());
      case Reading.Skipped s -> s.group() + " was not judged: " + s.because();
      case Reading.Missing m -> m.group() + " had no value";
    };
  }

  /// Why nothing was trouble.
  static String whyWell(Monitor m, List<Reading> seen) {
    Optional<String> pending =
        first(seen, Reading.Pending.class)
            .map(p ->
                p.group()
                    + " had been beyond it since "
                    + Moments.of(p.since())
                    + " only; "
                    + m.condition());
    Optional<String> holds =
        first(seen, Reading.Holds.class)
            .map(h -> h.group() + " was beyond it, and the next evaluation had not said so yet");
    boolean silent = !seen.isEmpty() && seen.stream().allMatch(Reading.Missing.class::isInstance);
    return pending
        .or(() -> holds)
        .orElse(silent ? silence(m) : "its condition did not hold: it was well");
  }

  private static String silence(Monitor m) {
    return m.noData().choice() == NoData.Choice.KEEP_LAST
        ? "it had no data, and stays as it was without data (noData: keep_last)"
        : "it had no data, and not for long enough yet (" + m.noData().after() + ")";
  }

  private static <T extends Reading> Optional<T> first(List<Reading> seen, Class<T> type) {
    return seen.stream()
        .flatMap(r -> type.isInstance(r) ? Stream.of(type.cast(r)) : Stream.empty())
        .findFirst();
  }

  private static String number(double value) {
    return Double.isFinite(value)
        ? new BigDecimal(value, new MathContext(4)).stripTrailingZeros().toPlainString()
        : Double.toString(value);
  }
}
