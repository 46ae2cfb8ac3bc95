package tocsin.metrics.datadog;

import static java.util.Map.entry;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tocsin.metrics.query.QueryException;

/// The functions that are computed here, by name.
final class Functions {
  private static final List<Map<String, Function>> FAMILIES =
      List.of(
          Values.ALL,
          Differences.ALL,
          Running.ALL,
          Smoothing.ALL,
          Counting.ALL,
          Missing.ALL,
          Outlying.ALL,
          Map.ofEntries(entry("top", Ranking::top), entry("trend_line", TrendLine.FUNCTION)));

  private static final Map<String, Function> ALL = all();

  private Functions() {}

  private static Map<String, Function> all() {
    Map<String, Function> all = new HashMap<>();
    FAMILIES.forEach(all::putAll);
    return Map.copyOf(all);
  }

  static boolean isComputed(String name) {
    return ALL.containsKey(name) || Ranking.named(name).isPresent() || Shifts.isShift(name);
  }

  /// @throws QueryException if there is such a function, but it is not computed here
  static Function of(Arguments arguments) {
    String name = arguments.function();
    return Optional.ofNullable(ALL.get(name))
        .or(() -> Ranking.named(name))
        .orElseThrow(() ->
            new QueryException(
                name
                    + "() is not computed here (expected: another function; what it is of can be"
                    + " watched without it)",
                arguments.call().at()));
  }
}
