package tocsin.metrics.function;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// How a row or a bucket of values becomes one. NaN is no value.
public enum Aggregation {
  AVERAGE,
  AVG_ZERO,
  COUNT,
  DIFF,
  LAST,
  MAX,
  MEDIAN,
  MIN,
  MULTIPLY,
  RANGE,
  STDDEV,
  SUM;

  private static final Map<String, Aggregation> BY_WORD = new HashMap<>();

  static {
    BY_WORD.putAll(Map.of("avg", AVERAGE, "current", LAST, "rangeOf", RANGE, "total", SUM));
    for (Aggregation one : values()) {
      BY_WORD.put(one.name().toLowerCase(Locale.ROOT), one);
    }
  }

  /// Reads the word of a target, also with `Series` behind it.
  ///
  /// @throws IllegalArgumentException naming the word and what was expected
  public static Aggregation parse(String word) {
    return find(word)
        .orElseThrow(() ->
            new IllegalArgumentException(
                "aggregation '"
                    + word
                    + "' (expected: average, sum, min, max, last, median, count, diff, multiply,"
                    + " range, stddev or avg_zero)"));
  }

  /// What a word of a target means, also with `Series` behind it.
  static Optional<Aggregation> find(String word) {
    String bare = word.endsWith("Series") ? word.substring(0, word.length() - 6) : word;
    return Optional.ofNullable(BY_WORD.get(bare));
  }

  /// One value for all that are known in `values[from, until)`, NaN when none is.
  public double of(double[] values, int from, int until) {
    double sum = 0;
    double product = 1;
    double rest = Double.NaN;
    double last = Double.NaN;
    double least = Double.POSITIVE_INFINITY;
    double most = Double.NEGATIVE_INFINITY;
    int known = 0;
    for (int i = from; i < until; i++) {
      double v = values[i];
      if (Double.isNaN(v)) {
        continue;
      }
      rest = known == 0 ? v : rest - v;
      last = v;
      known++;
      sum += v;
      product *= v;
      // Of those that are equal the first, which matters where it is 0 with a sign.
      least = v < least ? v : least;
      most = v > most ? v : most;
    }
    if (known == 0) {
      return Double.NaN;
    }
    return switch (this) {
      case AVERAGE -> sum / known;
      case AVG_ZERO -> sum / (until - from);
      case COUNT -> known;
      case DIFF -> rest;
      case LAST -> last;
      case MAX -> most;
      case MIN -> least;
      case MULTIPLY -> known < until - from ? Double.NaN : product;
      case RANGE -> most - least;
      case SUM -> sum;
      case MEDIAN -> median(values, from, until, known);
      case STDDEV -> Math.sqrt(variance(values, from, until, sum / known, known));
    };
  }

  /// Of all values of a series: counted, or with 0 for none, it has a value also without any.
  public double of(double[] values) {
    double value = of(values, 0, values.length);
    boolean never = this != COUNT && (this != AVG_ZERO || values.length == 0);
    return never || !Double.isNaN(value) ? value : 0;
  }

  private static double median(double[] values, int from, int until, int known) {
    double[] sorted = Arrays.copyOfRange(values, from, until);
    Arrays.sort(sorted); // NaN goes last
    int middle = known / 2;
    return known % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  }

  /// Mean square distance from the mean, NaN when there is no value.
  static double variance(double[] values) {
    double mean = AVERAGE.of(values);
    return variance(values, 0, values.length, mean, (int) COUNT.of(values));
  }

  private static double variance(double[] values, int from, int until, double mean, int known) {
    double squares = 0;
    for (int i = from; i < until; i++) {
      if (!Double.isNaN(values[i])) {
        squares += (values[i] - mean) * (values[i] - mean);
      }
    }
    return squares / known;
  }
}
