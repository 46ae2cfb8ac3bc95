package tocsin.metrics.retention;

import java.util.List;
import java.util.regex.Pattern;
import tocsin.metrics.series.SeriesName;

/// The rules in order; the first that matches a name decides. Immutable, thread-safe.
public final class RetentionRules {
  /// What a series has when no rule matches, as Graphite has it.
  private static final List<Archive> FALLBACK = List.of(new Archive(60, 1_440));

  /// Rules that are shipped: collectd and Tocsin's own figures at their own pace, the rest at 10 s.
  public static final RetentionRules SHIPPED =
      RuleText.read(
          """
          [collectd]
          pattern = ^collectd\\.
          retentions = 1s:1d,10s:30d,1min:2y

          [default]
          pattern = .*
          retentions = 10s:30d,1min:2y
          """,
          """
          [min]
          pattern = \\.(min|lower)$
          xFilesFactor = 0
          aggregationMethod = min

          [max]
          pattern = \\.(max|upper(_\\d+)?)$
          xFilesFactor = 0
          aggregationMethod = max

          [count]
          pattern = \\.(count|sum)$
          xFilesFactor = 0
          aggregationMethod = sum

          [default]
          pattern = .*
          xFilesFactor = 0
          aggregationMethod = average
          """);

  record Storage(String name, Pattern pattern, List<Archive> archives) {}

  record Aggregation(String name, Pattern pattern, RollUp rollUp) {}

  private final List<Storage> storage;
  private final List<Aggregation> aggregation;

  RetentionRules(List<Storage> storage, List<Aggregation> aggregation) {
    this.storage = List.copyOf(storage);
    this.aggregation = List.copyOf(aggregation);
  }

  /// Reads the text of `storage-schemas.conf` and `storage-aggregation.conf`.
  ///
  /// @throws BadRulesException naming every fault with its line
  public static RetentionRules parse(String schemas, String aggregations) {
    return RuleText.read(schemas, aggregations);
  }

  /// The archives of a series, finest first; never empty.
  public List<Archive> archives(SeriesName series) {
    return storage.stream()
        .filter(s -> s.pattern().matcher(series.canonical()).find())
        .findFirst()
        .map(Storage::archives)
        .orElse(FALLBACK);
  }

  public RollUp rollUp(SeriesName series) {
    return aggregation.stream()
        .filter(a -> a.pattern().matcher(series.canonical()).find())
        .findFirst()
        .map(Aggregation::rollUp)
        .orElse(RollUp.DEFAULT);
  }

  /// How far back any series is kept.
  public long longestRetentionSeconds() {
    return storage.stream()
        .flatMap(s -> s.archives().stream())
        .mapToLong(Archive::retentionSeconds)
        .max()
        .orElse(FALLBACK.getFirst().retentionSeconds());
  }
}
