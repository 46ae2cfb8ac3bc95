package tocsin.metrics.datadog;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import tocsin.metrics.datadog.Computed.Constant;
import tocsin.metrics.datadog.Computed.Grouped;
import tocsin.metrics.datadog.language.Formula.Binary;
import tocsin.metrics.datadog.language.Operator;
import tocsin.metrics.query.QueryException;

/// Arithmetic between groups. Groups meet that have the same tags; groups of fewer tags meet all
/// that have these and more. A group that meets none gives nothing.
final class Joining {
  private final Binary binary;
  private final Budget budget;

  Joining(Binary binary, Budget budget) {
    this.binary = binary;
    this.budget = budget;
  }

  Computed of(Computed left, Computed right) {
    Operator operator = binary.operator();
    return switch (left) {
      case Constant(double a) ->
          switch (right) {
            case Constant(double b) -> new Constant(operator.of(a, b));
            case Grouped b -> b.each(values -> constantFirst(a, values));
          };
      case Grouped a ->
          switch (right) {
            case Constant(double b) -> a.each(values -> constantLast(values, b));
            case Grouped b -> groups(a, b);
          };
    };
  }

  private double[] constantFirst(double a, double[] values) {
    var made = new double[values.length];
    for (int i = 0; i < made.length; i++) {
      made[i] = binary.operator().of(a, values[i]);
    }
    return made;
  }

  private double[] constantLast(double[] values, double b) {
    var made = new double[values.length];
    for (int i = 0; i < made.length; i++) {
      made[i] = binary.operator().of(values[i], b);
    }
    return made;
  }

  private Grouped groups(Grouped left, Grouped right) {
    List<String> shared = left.keys().stream().filter(right.keys()::contains).toList();
    boolean leftHasMore = shared.size() == right.keys().size();
    if (!leftHasMore && shared.size() < left.keys().size()) {
      throw new QueryException(
          "groups by "
              + left.keys()
              + " and by "
              + right.keys()
              + " do not meet (expected: the tags of one side among those of the other)",
          binary.at());
    }
    Grid grid = Grids.common(left.grid(), right.grid(), binary.at());
    Grouped wide = leftHasMore ? left : right;
    Grouped narrow = leftHasMore ? right : left;
    Map<SortedMap<String, String>, Group> byTags = new HashMap<>();
    narrow.groups().forEach(g -> byTags.put(g.tags(), g));
    List<Group> made = new ArrayList<>();
    for (Group group : wide.groups()) {
      Group other = byTags.get(only(group.tags(), narrow.keys()));
      if (other != null) {
        budget.takeValues(grid.count());
        Group a = leftHasMore ? group : other;
        Group b = leftHasMore ? other : group;
        made.add(
            group.with(pairs(Grids.on(grid, left.grid(), a), Grids.on(grid, right.grid(), b))));
      }
    }
    return new Grouped(grid, wide.keys(), made);
  }

  private static SortedMap<String, String> only(SortedMap<String, String> tags, List<String> keys) {
    var some = new TreeMap<>(tags);
    some.keySet().retainAll(keys);
    return some;
  }

  private double[] pairs(double[] a, double[] b) {
    var made = new double[a.length];
    for (int i = 0; i < made.length; i++) {
      made[i] = binary.operator().of(a[i], b[i]);
    }
    return made;
  }
}
