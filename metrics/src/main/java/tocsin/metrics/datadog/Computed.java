package tocsin.metrics.datadog;

import java.util.List;
import java.util.function.UnaryOperator;

/// What became of a formula.
public sealed interface Computed {
  /// The same number for all groups and buckets.
  record Constant(double value) implements Computed {}

  /// Values for each group, in the order of their tags.
  ///
  /// @param keys tags that tell the groups apart
  record Grouped(Grid grid, List<String> keys, List<Group> groups) implements Computed {
    public Grouped {
      keys = List.copyOf(keys);
      groups = List.copyOf(groups);
    }

    Grouped with(List<Group> others) {
      return new Grouped(grid, keys, others);
    }

    /// Every group for itself.
    Grouped each(UnaryOperator<double[]> change) {
      return with(groups.stream().map(g -> g.with(change.apply(g.values()))).toList());
    }
  }
}
