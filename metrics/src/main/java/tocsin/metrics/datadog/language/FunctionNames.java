package tocsin.metrics.datadog.language;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// The functions of the language.
public final class FunctionNames {
  private static final List<String> PLAIN =
      List.of(
          "abs",
          "anomalies",
          "autosmooth",
          "calendar_shift",
          "clamp_max",
          "clamp_min",
          "count_nonzero",
          "count_not_null",
          "cumsum",
          "cutoff_max",
          "cutoff_min",
          "day_before",
          "default_zero",
          "derivative",
          "diff",
          "dt",
          "ewma_3",
          "ewma_5",
          "ewma_7",
          "ewma_10",
          "ewma_20",
          "exclude_null",
          "fill",
          "forecast",
          "hour_before",
          "integral",
          "log10",
          "log2",
          "median_3",
          "median_5",
          "median_7",
          "median_9",
          "monotonic_diff",
          "month_before",
          "moving_rollup",
          "outliers",
          "per_hour",
          "per_minute",
          "per_second",
          "piecewise_constant",
          "robust_trend",
          "throughput",
          "timeshift",
          "top",
          "trend_line",
          "week_before");

  private static final Pattern RANKS =
      Pattern.compile("(top|bottom)(5|10|15|20)(_(mean|min|max|last|sum|area|l2norm|norm))?");

  private FunctionNames() {}

  /// Whether a call may be of it. The ranks (`top5_mean`) are many and follow a rule.
  static boolean isKnown(String name) {
    return PLAIN.contains(name) || RANKS.matcher(name).matches();
  }

  /// What is told to somebody who wrote another.
  public static List<String> all() {
    var all = new ArrayList<>(PLAIN);
    all.add("top5");
    all.add("bottom5");
    return List.copyOf(all);
  }
}
