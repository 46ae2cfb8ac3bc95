package tocsin.metrics.datadog;

import static java.util.Map.entry;

import java.util.Map;
import java.util.function.DoubleBinaryOperator;

/// Functions of each value for itself.
final class Values {
  private static final double LN_2 = Math.log(2);

  static final Map<String, Function> ALL =
      Map.ofEntries(
          entry("abs", Function.ofValues(Math::abs)),
          entry("log2", Function.ofValues(v -> positive(v, Math.log(v) / LN_2))),
          entry("log10", Function.ofValues(v -> positive(v, Math.log10(v)))),
          entry("clamp_min", limited((v, limit) -> Math.max(v, limit))),
          entry("clamp_max", limited((v, limit) -> Math.min(v, limit))),
          entry("cutoff_min", limited((v, limit) -> v < limit ? Double.NaN : v)),
          entry("cutoff_max", limited((v, limit) -> v > limit ? Double.NaN : v)));

  private Values() {}

  // There is no logarithm of nothing.
  private static double positive(double value, double log) {
    return value > 0 ? log : Double.NaN;
  }

  private static Function limited(DoubleBinaryOperator change) {
    return (in, arguments, budget) -> {
      double limit = arguments.number(1);
      return Function.ofValues(v -> Double.isNaN(v) ? v : change.applyAsDouble(v, limit))
          .of(in, arguments, budget);
    };
  }
}
