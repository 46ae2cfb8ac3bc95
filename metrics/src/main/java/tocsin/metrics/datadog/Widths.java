package tocsin.metrics.datadog;

import java.time.Duration;
import tocsin.metrics.datadog.language.Shape;

/// How wide buckets are.
///
/// @param usual seconds, where a term says nothing
/// @param least seconds; narrower ones that a term asks for are widened to a multiple
record Widths(long usual, long least) {
  /// A series of a graph has about so many points at most.
  private static final long MOST_POINTS = 350;

  private static final long[] ROUND = {
    10, 20, 30, 60, 120, 300, 600, 900, 1_200, 1_800, 3_600, 7_200, 10_800, 14_400, 21_600, 43_200,
    86_400, 172_800, 604_800
  };

  static Widths ofGraph(Duration range) {
    long least = Math.ceilDiv(Math.max(1, range.toSeconds()), MOST_POINTS);
    for (long round : ROUND) {
      if (round >= least) {
        return new Widths(round, least);
      }
    }
    return new Widths(least, least);
  }

  /// A monitor gets what it asks for.
  static Widths ofMonitor(Duration bucket) {
    return new Widths(bucket.toSeconds(), 1);
  }

  long of(Shape shape) {
    long asked =
        shape.rollup().stream()
            .flatMap(r -> r.seconds().stream().boxed())
            .findFirst()
            .orElse(usual);
    return asked >= least ? asked : Math.ceilDiv(least, asked) * asked;
  }
}
