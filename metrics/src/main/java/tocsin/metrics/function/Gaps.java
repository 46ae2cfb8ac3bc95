package tocsin.metrics.function;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import tocsin.metrics.query.Frame;

/// Slots without a value: making, filling and showing them.
final class Gaps {
  private Gaps() {}

  static UnaryOperator<Frame> keepLast(Call call) {
    return filled(call, true);
  }

  static UnaryOperator<Frame> interpolate(Call call) {
    return filled(call, false);
  }

  private static UnaryOperator<Frame> filled(Call call, boolean keep) {
    double limit = call.number("limit");
    return f -> {
      double[] values = f.values().clone();
      int last = -1;
      for (int i = 0; i <= values.length; i++) {
        boolean end = i == values.length;
        if (!end && Double.isNaN(values[i])) {
          continue;
        }
        if (last >= 0 && i - last - 1 <= limit && !(end && !keep)) {
          fill(values, last, i, keep);
        }
        last = i;
      }
      return f.with(values).called(call.function() + "(" + f.name() + ")");
    };
  }

  private static void fill(double[] values, int last, int next, boolean keep) {
    for (int i = last + 1; i < next; i++) {
      values[i] =
          keep
              ? values[last]
              : values[last] + (i - last) * (values[next] - values[last]) / (next - last);
    }
  }

  static List<Frame> transformNull(Call call) {
    double fallback = call.number("default");
    List<Frame> references = call.series("referenceSeries");
    String shown = references.isEmpty() ? "" : ",referenceSeries";
    var result = new ArrayList<Frame>();
    for (Frame f : call.series("seriesList")) {
      double[] values = f.values().clone();
      for (int i = 0; i < values.length; i++) {
        boolean wanted = references.isEmpty() || known(references, i);
        values[i] = Double.isNaN(values[i]) && wanted ? fallback : values[i];
      }
      result.add(
          f.with(values)
              .called("transformNull(" + f.name() + "," + Format.g(fallback) + shown + ")"));
    }
    return result;
  }

  private static boolean known(List<Frame> frames, int i) {
    return frames.stream().anyMatch(f -> i < f.size() && !Double.isNaN(f.value(i)));
  }

  static UnaryOperator<Frame> isNonNull(Call call) {
    return f -> {
      double[] values = f.values().clone();
      for (int i = 0; i < values.length; i++) {
        values[i] = Double.isNaN(values[i]) ? 0 : 1;
      }
      return f.with(values).called("isNonNull(" + f.name() + ")");
    };
  }

  static UnaryOperator<Frame> removeAbove(Call call) {
    double n = call.number("n");
    return removed(call, n, v -> v > n ? Double.NaN : v);
  }

  static UnaryOperator<Frame> removeBelow(Call call) {
    double n = call.number("n");
    return removed(call, n, v -> v < n ? Double.NaN : v);
  }

  private static UnaryOperator<Frame> removed(
      Call call, double n, java.util.function.DoubleUnaryOperator what) {
    return f ->
        Arithmetic.map(f, what).called(call.function() + "(" + f.name() + ", " + Format.g(n) + ")");
  }

  static List<Frame> removeEmpty(Call call) {
    double share = call.number("xFilesFactor", 0);
    return call.series("seriesList").stream()
        .filter(f -> {
          double known = Aggregation.COUNT.of(f.values());
          return known > 0 && known / f.size() >= share;
        })
        .toList();
  }
}
