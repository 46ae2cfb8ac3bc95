package tocsin.response.monitor;

import java.util.Arrays;
import java.util.Locale;

/// Makes one number of the values in a window: `avg`, `min`, `max`, `sum`, `count`, `last`, or a
/// percentile such as `p95`, which lies on the line between the two nearest values.
public record Reducer(String value) {
  /// Average.
  public static final Reducer AVG = new Reducer("avg");

  /// How many there are.
  static final Reducer COUNT = new Reducer("count");

  public Reducer {
    value = value.strip().toLowerCase(Locale.ROOT);
    if (!value.matches("avg|min|max|sum|count|last|p(100|\\d{1,2}(\\.\\d{1,3})?)")) {
      throw new IllegalArgumentException(
          "'"
              + value
              + "' (expected: avg, min, max, sum, count, last or a percentile such as p95)");
    }
  }

  /// Values from `from` on, `until` not included; those that are missing do not count.
  ///
  /// @return NaN when there is none
  double of(double[] values, int from, int until) {
    return switch (value) {
      case "avg" -> sum(values, from, until) / count(values, from, until);
      case "sum" -> count(values, from, until) == 0 ? Double.NaN : sum(values, from, until);
      case "count" -> count(values, from, until);
      case "min" -> least(values, from, until, 1);
      case "max" -> -least(values, from, until, -1);
      case "last" -> last(values, from, until);
      default -> percentile(values, from, until);
    };
  }

  // Always from the oldest to the newest, so that the same values give the same bits.
  private static double sum(double[] values, int from, int until) {
    double sum = 0;
    for (int i = from; i < until; i++) {
      sum += Double.isNaN(values[i]) ? 0 : values[i];
    }
    return sum;
  }

  private static int count(double[] values, int from, int until) {
    int count = 0;
    for (int i = from; i < until; i++) {
      count += Double.isNaN(values[i]) ? 0 : 1;
    }
    return count;
  }

  private static double least(double[] values, int from, int until, int sign) {
    double least = Double.NaN;
    for (int i = from; i < until; i++) {
      double v = sign * values[i];
      least = Double.isNaN(least) || v < least ? (Double.isNaN(v) ? least : v) : least;
    }
    return least;
  }

  private static double last(double[] values, int from, int until) {
    int i = until - 1;
    while (i >= from && Double.isNaN(values[i])) {
      i--;
    }
    return i < from ? Double.NaN : values[i];
  }

  private double percentile(double[] values, int from, int until) {
    double[] there =
        Arrays.stream(values, from, until).filter(v -> !Double.isNaN(v)).sorted().toArray();
    if (there.length == 0) {
      return Double.NaN;
    }
    double place = Double.parseDouble(value.substring(1)) / 100 * (there.length - 1);
    int low = (int) Math.floor(place);
    double share = place - low;
    double above = there[Math.min(low + 1, there.length - 1)];
    return share == 0 ? there[low] : there[low] + share * (above - there[low]);
  }
}
