package tocsin.metrics.retention;

import java.util.List;
import java.util.stream.Stream;
import tocsin.metrics.series.SeriesName;

/// The rules in order; the first that matches a name decides. Immutable, thread-safe.
public final class RetentionRules {
  /// What a series has when no rule matches: a week of minutes, as carbon has it.
  private static final List<Archive> FALLBACK = List.of(new Archive(60, 10_080));

  /// Storage rules that are shipped: collectd's at their own pace, the rest at 10 s.
  public static final RuleSource SHIPPED_SCHEMAS =
      new RuleSource(
          "storage-schemas.conf",
          """
          [collectd]
          pattern = ^collectd\\.
          retentions = 1s:1d,10s:30d,1min:2y

          [default]
          pattern = .*
          retentions = 10s:30d,1min:2y
          """);

  /// Aggregation rules that are shipped: by the last node of the name, from whatever is known.
  public static final RuleSource SHIPPED_AGGREGATION =
      new RuleSource(
          "storage-aggregation.conf",
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

  /// Both together.
  public static final RetentionRules SHIPPED = parse(SHIPPED_SCHEMAS, SHIPPED_AGGREGATION);

  record Storage(String name, NamePattern pattern, List<Archive> archives) {}

  record Aggregation(String name, NamePattern pattern, RollUp rollUp) {}

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
    return parse(
        new RuleSource("storage-schemas.conf", schemas),
        new RuleSource("storage-aggregation.conf", aggregations));
  }

  /// The same for texts that come from files.
  ///
  /// @throws BadRulesException naming every fault with its file and line
  public static RetentionRules parse(RuleSource schemas, RuleSource aggregations) {
    return RuleText.read(schemas, aggregations);
  }

  /// The archives of a series, finest first; never empty.
  public List<Archive> archives(SeriesName series) {
    for (Storage rule : storage) {
      if (rule.pattern().fits(series)) {
        return rule.archives();
      }
    }
    return FALLBACK;
  }

  public RollUp rollUp(SeriesName series) {
    for (Aggregation rule : aggregation) {
      if (rule.pattern().fits(series)) {
        return rule.rollUp();
      }
    }
    return RollUp.DEFAULT;
  }

  /// So far back the values of every series are as they came, not rolled up yet.
  public long finestSeconds() {
    return Stream.concat(storage.stream().map(Storage::archives), Stream.of(FALLBACK))
        .mapToLong(archives -> archives.getFirst().retentionSeconds())
        .min()
        .orElse(0);
  }

  /// How far back any series is kept.
  public long longestRetentionSeconds() {
    long longest =
        storage.stream()
            .flatMap(s -> s.archives().stream())
            .mapToLong(Archive::retentionSeconds)
            .max()
            .orElse(0);
    boolean decided = storage.stream().anyMatch(s -> s.pattern().isEverything());
    return decided ? longest : Math.max(longest, FALLBACK.getLast().retentionSeconds());
  }
}
