package tocsin.metrics.datadog.language;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// How values over time become one: the points of a bucket, or the buckets of a window.
public enum Reduction {
  AVG,
  SUM,
  MIN,
  MAX,
  COUNT;

  /// Those that reduce the window of a monitor.
  static final List<String> OF_WINDOWS = List.of("avg", "sum", "min", "max");

  /// As it is written.
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  static List<String> words() {
    return Arrays.stream(values()).map(Reduction::word).toList();
  }
}
