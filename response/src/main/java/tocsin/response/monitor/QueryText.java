package tocsin.response.monitor;

import java.util.List;
import java.util.Optional;
import tocsin.ground.json.Fields;
import tocsin.metrics.datadog.language.Comparison;
import tocsin.metrics.datadog.language.MonitorQuery;
import tocsin.metrics.datadog.language.MonitorQuery.OfMetric;
import tocsin.metrics.query.QueryException;

/// The query of a monitor of Datadog inside the JSON of a monitor. It says the threshold and the
/// window itself.
final class QueryText {
  /// What a query says already, or has no use for.
  private static final List<String> SAID = List.of("over", "change", "slot", "lateness");

  private QueryText() {}

  /// The condition in a query.
  record Written(Comparator comparator, double threshold) {}

  static Optional<Written> read(String query, Fields f) {
    f.none(SAID, "a query, which says it");
    try {
      if (MonitorQuery.parse(query) instanceof OfMetric metric) {
        return Optional.of(
            new Written(
                comparator(metric.condition().comparison()), metric.condition().threshold()));
      }
      f.fault("query", "(expected: a query of a metric, such as avg(last_5m):avg:load{*} > 4)");
    } catch (QueryException e) {
      f.fault("query", e.explained());
    }
    return Optional.empty();
  }

  private static Comparator comparator(Comparison comparison) {
    return switch (comparison) {
      case ABOVE -> Comparator.ABOVE;
      case ABOVE_OR_EQUAL -> Comparator.AT_LEAST;
      case BELOW -> Comparator.BELOW;
      case BELOW_OR_EQUAL -> Comparator.AT_MOST;
      case EQUAL -> Comparator.EQUAL;
      case NOT_EQUAL -> Comparator.NOT_EQUAL;
    };
  }
}
