package tocsin.response.review;

import java.time.Instant;
import java.util.Optional;
import tocsin.response.monitor.Trace;

/// A series that left the range it kept before and did not come back at once.
///
/// @param what the part of the name all instances share
/// @param usualMax the most it was before
record Departure(String what, String instance, String series, Instant since, double usualMax) {
  private static final double MARGIN = 0.25;
  private static final int STAYS_OUT = 6;
  private static final int LEAST_HISTORY = 12;

  /// Looks for the first value from `from` on that lies outside the usual range, widened by a
  /// quarter of its width, with the next five values outside as well. Gaps are passed over: they
  /// are neither in nor out.
  static Optional<Departure> of(Trace trace, Paths name, Instant from) {
    int start =
        Math.clamp(
            Math.ceilDiv(from.toEpochMilli() - trace.startMillis(), trace.stepMillis()),
            0,
            trace.values().length);
    double min = Double.POSITIVE_INFINITY;
    double max = Double.NEGATIVE_INFINITY;
    int seen = 0;
    for (int i = 0; i < start; i++) {
      double v = trace.values()[i];
      if (!Double.isNaN(v)) {
        min = Math.min(min, v);
        max = Math.max(max, v);
        seen++;
      }
    }
    if (seen < LEAST_HISTORY) {
      return Optional.empty();
    }
    double margin = MARGIN * (max - min);
    int at = outside(trace.values(), start, min - margin, max + margin);
    return at < 0
        ? Optional.empty()
        : Optional.of(
            new Departure(
                name.rest(),
                name.instance(),
                trace.group(),
                Instant.ofEpochMilli(trace.startMillis() + at * trace.stepMillis()),
                max));
  }

  private static int outside(double[] values, int start, double low, double high) {
    int first = -1;
    int out = 0;
    for (int i = start; i < values.length; i++) {
      if (Double.isNaN(values[i])) {
        continue;
      }
      boolean outside = values[i] < low || values[i] > high;
      first = !outside ? -1 : out == 0 ? i : first;
      out = outside ? out + 1 : 0;
      if (out == STAYS_OUT) {
        return first;
      }
    }
    return -1;
  }
}
