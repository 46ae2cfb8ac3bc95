package tocsin.metrics.datadog;

import java.time.Instant;

/// Whether a window is full: its first bucket has data, and three of its buckets are empty at most.
///
/// @param start of the window; a bucket that began before it is not whole and is left out
record Fullness(Grid grid, Instant start) {
  private static final int MOST_EMPTY = 3;

  boolean of(double[] values) {
    int first = grid.first() < start.getEpochSecond() && grid.count() > 1 ? 1 : 0;
    int empty = 0;
    for (int i = first; i < values.length; i++) {
      empty += Double.isNaN(values[i]) ? 1 : 0;
    }
    return values.length > first && !Double.isNaN(values[first]) && empty <= MOST_EMPTY;
  }
}
