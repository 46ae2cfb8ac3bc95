package tocsin.metrics.function;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import tocsin.metrics.query.Frame;
import tocsin.metrics.query.Style;
import tocsin.metrics.query.Style.Form.Usual;

/// Areas: one between two series, or series stood on one another.
final class Areas {
  private static final String UNNAMED = "__DEFAULT__";

  private Areas() {}

  static List<Frame> between(Call call) {
    return between(call, call.series("seriesList"));
  }

  /// Both edges get one name, so that a legend shows one area.
  static List<Frame> between(Call call, List<Frame> edges) {
    if (edges.size() != 2) {
      throw call.bad(edges.size() + " series (expected: 2, the lower and the upper edge)");
    }
    String name = "areaBetween(" + edges.get(1).pathExpression() + ")";
    return List.of(
        edge(edges.get(0).named(name).tagged(edges.get(1).tags()), Usual.LOWER_EDGE),
        edge(edges.get(1).named(name), Usual.UPPER_EDGE));
  }

  private static Frame edge(Frame f, Usual form) {
    return f.styled(f.style().as(form));
  }

  /// Adds each series to all before it in the stack of that name, also of other calls in the same
  /// question.
  static List<Frame> stacked(Call call) {
    String stack = call.has("stack") ? call.text("stack") : UNNAMED;
    var result = new ArrayList<Frame>();
    for (Frame f : call.series("seriesList")) {
      double[] below = call.stacks().getOrDefault(stack, new double[0]);
      double[] totals = below.length < f.size() ? Arrays.copyOf(below, f.size()) : below;
      double[] values = f.values().clone();
      for (int i = 0; i < values.length; i++) {
        totals[i] += Double.isNaN(values[i]) ? 0 : values[i];
        values[i] = Double.isNaN(values[i]) ? Double.NaN : totals[i];
      }
      call.stacks().put(stack, totals);
      Frame total = f.with(values).styled(f.style().as(new Style.Form.Stacked(stack)));
      result.add(
          stack.equals(UNNAMED)
              ? total.called("stacked(" + f.name() + ")").tag("stacked", UNNAMED)
              : total.called(f.name()));
    }
    return result;
  }
}
