package tocsin.metrics.datadog.language;

import java.util.List;
import java.util.Map;

/// What is to be computed, as a tree. Immutable. `at` counts characters from the start of the text.
public sealed interface Formula {
  int at();

  /// Series of one metric: `avg:system.cpu.user{env:prod} by {host}.rollup(max, 60)`.
  ///
  /// @param over how the series of a group become one
  /// @param by tags whose values tell the groups apart; without any there is one group
  record Term(
      SpaceAggregator over, String metric, Scope scope, List<String> by, Shape shape, int at)
      implements Formula {
    public Term {
      by = List.copyOf(by);
    }
  }

  record Amount(double value, int at) implements Formula {}

  /// A quoted word; only calls take it.
  record Text(String value, int at) implements Formula {}

  record Binary(Operator operator, Formula left, Formula right, int at) implements Formula {}

  record Minus(Formula of, int at) implements Formula {}

  /// A function with its arguments in order and those with names.
  record Call(String function, List<Formula> arguments, Map<String, Formula> named, int at)
      implements Formula {
    public Call {
      arguments = List.copyOf(arguments);
      named = Map.copyOf(named);
    }
  }
}
