package tocsin.metrics.query;

import java.util.Locale;

/// How several values of one series become one, when a graph has fewer points than the series, or
/// when series of different steps are combined. NaN is no value.
public enum Consolidation {
  AVERAGE,
  AVG_ZERO,
  SUM,
  MIN,
  MAX,
  FIRST,
  LAST;

  /// Reads the word used in targets, for example `average`, `avg` or `avg_zero`.
  ///
  /// @throws IllegalArgumentException naming the word and what was expected
  public static Consolidation parse(String word) {
    String upper = word.toUpperCase(Locale.ROOT);
    if (upper.equals("AVG")) {
      return AVERAGE;
    }
    for (Consolidation one : values()) {
      if (one.name().equals(upper)) {
        return one;
      }
    }
    throw new IllegalArgumentException(
        "'" + word + "' (expected: average, avg_zero, sum, min, max, first or last)");
  }

  /// One value for `values[from, until)`; NaN unless the known share reaches the factor.
  ///
  /// @param slots values that a full bucket has; the share is counted against it
  public double of(double[] values, int from, int until, int slots, double xFilesFactor) {
    double sum = 0;
    double least = Double.POSITIVE_INFINITY;
    double most = Double.NEGATIVE_INFINITY;
    double first = Double.NaN;
    double last = Double.NaN;
    int known = 0;
    for (int i = from; i < until; i++) {
      double v = values[i];
      if (Double.isNaN(v)) {
        continue;
      }
      first = known == 0 ? v : first;
      last = v;
      known++;
      sum += v;
      least = Math.min(least, v);
      most = Math.max(most, v);
    }
    if (known == 0 || (double) known / slots < xFilesFactor) {
      return Double.NaN;
    }
    return switch (this) {
      case AVERAGE -> sum / known;
      case AVG_ZERO -> sum / (until - from);
      case SUM -> sum;
      case MIN -> least;
      case MAX -> most;
      case FIRST -> first;
      case LAST -> last;
    };
  }
}
