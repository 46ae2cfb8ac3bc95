package tocsin.metrics.datadog;

import static java.util.Map.entry;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import tocsin.metrics.datadog.Computed.Grouped;
import tocsin.metrics.datadog.language.Filling;
import tocsin.metrics.datadog.language.Shape.Fill;

/// What stands where a group has no value.
final class Missing {
  static final Map<String, Function> ALL =
      Map.ofEntries(
          entry("default_zero", Missing::zero),
          entry("fill", Missing::fill),
          entry("exclude_null", Missing::withValues));

  private Missing() {}

  // A metric of which there is no series yet is zero too, where it is one group.
  private static Grouped zero(Grouped in, Arguments arguments, Budget budget) {
    if (in.groups().isEmpty() && in.keys().isEmpty()) {
      return in.with(List.of(new Group(new TreeMap<>(), new double[in.grid().count()])));
    }
    return in.each(values -> Gaps.zero(values.clone()));
  }

  private static Grouped fill(Grouped in, Arguments arguments, Budget budget) {
    String method = arguments.word(1, Filling.words());
    long limit = arguments.has(2) ? arguments.count(2, (int) Fill.LARGEST_LIMIT) : Fill.USUAL_LIMIT;
    var fill = new Fill(Filling.valueOf(method.toUpperCase(Locale.ROOT)), limit);
    return in.each(values -> Gaps.filled(values.clone(), fill, in.grid().step()));
  }

  private static Grouped withValues(Grouped in, Arguments arguments, Budget budget) {
    return in.with(
        in.groups().stream()
            .filter(g -> Arrays.stream(g.values()).anyMatch(v -> !Double.isNaN(v)))
            .toList());
  }
}
