package tocsin.metrics.datadog.language;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// How the series of a group become one, bucket by bucket.
public enum SpaceAggregator {
  AVG,
  SUM,
  MIN,
  MAX,
  P50,
  P75,
  P90,
  P95,
  P99;

  /// As it is written.
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  static List<String> words() {
    return Arrays.stream(values()).map(SpaceAggregator::word).toList();
  }
}
