package tocsin.metrics.datadog;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import tocsin.metrics.datadog.Computed.Grouped;

/// What a function makes of groups.
@FunctionalInterface
interface Function {
  Grouped of(Grouped in, Arguments arguments, Budget budget);

  /// A function of each value for itself.
  static Function ofValues(DoubleUnaryOperator each) {
    return (in, _, _) -> in.each(values -> Arrays.stream(values).map(each).toArray());
  }

  /// A function of the values of each group.
  static Function ofGroups(Series each) {
    return (in, arguments, _) -> in.each(values -> each.of(values, in.grid(), arguments));
  }

  /// What becomes of the values of one group.
  @FunctionalInterface
  interface Series {
    double[] of(double[] values, Grid grid, Arguments arguments);
  }
}
