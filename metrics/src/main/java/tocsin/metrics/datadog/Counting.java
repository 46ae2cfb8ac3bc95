package tocsin.metrics.datadog;

import static java.util.Map.entry;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.DoublePredicate;
import tocsin.metrics.datadog.Computed.Grouped;

/// How many groups have a value, bucket by bucket.
final class Counting {
  static final Map<String, Function> ALL =
      Map.ofEntries(
          entry("count_not_null", counting(v -> !Double.isNaN(v))),
          entry("count_nonzero", counting(v -> !Double.isNaN(v) && v != 0)));

  private Counting() {}

  private static Function counting(DoublePredicate counts) {
    return (in, _, _) -> {
      var made = new double[in.grid().count()];
      for (Group group : in.groups()) {
        for (int i = 0; i < made.length; i++) {
          made[i] += counts.test(group.values()[i]) ? 1 : 0;
        }
      }
      return new Grouped(in.grid(), List.of(), List.of(new Group(new TreeMap<>(), made)));
    };
  }
}
