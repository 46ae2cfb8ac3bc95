package tocsin.metrics.datadog;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tocsin.metrics.datadog.Computed.Grouped;
import tocsin.metrics.datadog.language.Reduction;

/// Values that stand for some of those before them.
final class Smoothing {
  /// A moving rollup looks back so many seconds at most.
  static final int LONGEST = 31 * 86_400;

  static final Map<String, Function> ALL = all();

  private Smoothing() {}

  private static Map<String, Function> all() {
    Map<String, Function> all = new HashMap<>();
    for (int span : List.of(3, 5, 7, 10, 20)) {
      all.put("ewma_" + span, Function.ofGroups((values, _, _) -> weighted(values, span)));
    }
    for (int span : List.of(3, 5, 7, 9)) {
      all.put("median_" + span, Function.ofGroups((values, _, _) -> medians(values, span)));
    }
    all.put("moving_rollup", Smoothing::moving);
    return Map.copyOf(all);
  }

  private static double[] weighted(double[] values, int span) {
    double part = 2.0 / (span + 1);
    var made = new double[values.length];
    double average = Double.NaN;
    for (int i = 0; i < values.length; i++) {
      if (!Double.isNaN(values[i])) {
        average = Double.isNaN(average) ? values[i] : part * values[i] + (1 - part) * average;
      }
      made[i] = Double.isNaN(values[i]) ? Double.NaN : average;
    }
    return made;
  }

  private static double[] medians(double[] values, int span) {
    var made = new double[values.length];
    for (int i = 0; i < values.length; i++) {
      made[i] = Double.isNaN(values[i]) ? Double.NaN : median(back(values, i, span));
    }
    return made;
  }

  private static double median(double[] some) {
    double[] sorted = Arrays.stream(some).filter(v -> !Double.isNaN(v)).sorted().toArray();
    int middle = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  }

  private static double[] back(double[] values, int last, int count) {
    return Arrays.copyOfRange(values, Math.max(0, last - count + 1), last + 1);
  }

  private static Grouped moving(Grouped in, Arguments arguments, Budget budget) {
    int seconds = arguments.count(1, LONGEST);
    String word = arguments.word(2, List.of("avg", "sum", "min", "max", "count"));
    Reduction by = Reduction.valueOf(word.toUpperCase(Locale.ROOT));
    int count = Math.toIntExact(Math.ceilDiv(seconds, in.grid().step()));
    return in.each(values -> {
      budget.takeSteps((long) values.length * Math.min(count, values.length));
      var made = new double[values.length];
      for (int i = 0; i < values.length; i++) {
        made[i] = Reducing.of(back(values, i, count), by);
      }
      return made;
    });
  }
}
