package tocsin.metrics.datadog;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.DoubleStream;
import tocsin.metrics.datadog.Computed.Grouped;
import tocsin.metrics.datadog.language.Reduction;

/// The groups with the largest or smallest values. Equal ones stay in the order of their tags, and
/// those without values come last.
final class Ranking {
  private static final Pattern NAMED = Pattern.compile("(top|bottom)(\\d{1,2})(?:_(\\w+))?");
  private static final List<String> MEASURES =
      List.of("mean", "max", "min", "last", "sum", "area", "l2norm", "norm");
  private static final int MOST = 100;

  private Ranking() {}

  /// `top(query, 5, 'mean', 'desc')`.
  static Grouped top(Grouped in, Arguments arguments, Budget budget) {
    int count = arguments.count(1, MOST);
    String measure = arguments.word(2, MEASURES);
    boolean largest = arguments.word(3, List.of("desc", "asc")).equals("desc");
    return ranked(in, count, measure, largest);
  }

  /// `top5(query)`, `bottom10_max(query)` and the like.
  static Optional<Function> named(String name) {
    Matcher match = NAMED.matcher(name);
    if (!match.matches()) {
      return Optional.empty();
    }
    String measure = match.group(3) == null ? "mean" : match.group(3);
    int count = Integer.parseInt(match.group(2));
    return Optional.of((in, _, _) -> ranked(in, count, measure, match.group(1).equals("top")));
  }

  private record Ranked(Group group, double by) {}

  private static Grouped ranked(Grouped in, int count, String measure, boolean largest) {
    Comparator<Ranked> byValue = Comparator.comparingDouble(Ranked::by);
    Comparator<Ranked> order = largest ? byValue.reversed() : byValue;
    return in.with(
        in.groups().stream()
            .map(g -> new Ranked(g, measured(g.values(), measure, in.grid().step())))
            .sorted(Comparator.comparing((Ranked r) -> Double.isNaN(r.by())).thenComparing(order))
            .limit(count)
            .map(Ranked::group)
            .toList());
  }

  private static double measured(double[] values, String measure, long step) {
    return switch (measure) {
      case "max" -> Reducing.of(values, Reduction.MAX);
      case "min" -> Reducing.of(values, Reduction.MIN);
      case "sum" -> Reducing.of(values, Reduction.SUM);
      case "area" -> Reducing.of(values, Reduction.SUM) * step;
      case "last" -> there(values).reduce((_, later) -> later).orElse(Double.NaN);
      case "l2norm", "norm" -> Math.sqrt(there(values).map(v -> v * v).sum());
      default -> Reducing.of(values, Reduction.AVG);
    };
  }

  private static DoubleStream there(double[] values) {
    return Arrays.stream(values).filter(v -> !Double.isNaN(v));
  }
}
