package tocsin.metrics.function;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import tocsin.metrics.query.Frame;

/// A mean in which some series count more than others.
final class Weighing {
  private Weighing() {}

  /// Values and weights are paired by nodes or tags; what has no partner is left out of the
  /// products, but not of the sum of all weights.
  static List<Frame> average(Call call) {
    List<Frame> values = call.series("seriesListAvg");
    List<Frame> weights = call.series("seriesListWeight");
    List<NodeOrTag> nodes = call.nodes("nodes");
    if (values.size() != weights.size()) {
      throw call.bad(
          "lists of " + values.size() + " and " + weights.size() + " series (expected: as many)");
    }
    var byKey = new HashMap<String, Frame>();
    weights.forEach(f -> byKey.put(NodeOrTag.key(f, nodes), f));
    var lastValues = new LinkedHashMap<String, Frame>();
    values.forEach(f -> lastValues.put(NodeOrTag.key(f, nodes), f));
    var products = new ArrayList<Frame>();
    lastValues.forEach((key, value) -> {
      Frame weight = byKey.get(key);
      if (weight != null) {
        products.add(product(value, weight));
      }
    });
    if (products.isEmpty()) {
      return List.of();
    }
    Frame product = sum(call, products);
    Frame weight = sum(call, weights);
    String name =
        "weightedAverage("
            + paths(values)
            + ", "
            + paths(weights)
            + ", "
            + String.join(",", call.texts("nodes"))
            + ")";
    // Paired by position, whatever the weights' own times are.
    Frame mean =
        Rows.of(List.of(product, weight))
            .made(name, quotients(product, weight), call.xFilesFactor());
    return List.of(mean.over(product.start(), product.end(), product.step(), mean.values()));
  }

  private static Frame product(Frame value, Frame weight) {
    var values = new double[Math.max(value.size(), weight.size())];
    for (int i = 0; i < values.length; i++) {
      values[i] =
          i < value.size() && i < weight.size() ? value.value(i) * weight.value(i) : Double.NaN;
    }
    return value.with(values);
  }

  private static Frame sum(Call call, List<Frame> frames) {
    return Combining.combine(frames, Aggregation.SUM, "sum", call.xFilesFactor()).getFirst();
  }

  private static double[] quotients(Frame product, Frame weight) {
    var values = new double[Math.max(product.size(), weight.size())];
    for (int i = 0; i < values.length; i++) {
      boolean both = i < product.size() && i < weight.size() && weight.value(i) != 0;
      values[i] = both ? product.value(i) / weight.value(i) : Double.NaN;
    }
    return values;
  }

  private static String paths(List<Frame> frames) {
    return frames.stream()
        .map(Frame::pathExpression)
        .collect(Collectors.toCollection(TreeSet::new))
        .stream()
        .collect(Collectors.joining(","));
  }
}
