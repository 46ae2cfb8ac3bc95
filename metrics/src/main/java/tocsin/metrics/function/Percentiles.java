package tocsin.metrics.function;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleBinaryOperator;
import tocsin.metrics.query.Frame;

/// Values and series by where they stand among the others.
final class Percentiles {
  private Percentiles() {}

  /// The percentile of each series as a line; series without a value are left out.
  static List<Frame> ofEach(Call call) {
    double n = percent(call);
    var result = new ArrayList<Frame>();
    for (Frame f : call.series("seriesList")) {
      double value = Percentile.of(f.values(), n, false);
      if (!Double.isNaN(value)) {
        String name = "nPercentile(" + f.name() + ", " + Format.g(n) + ")";
        // As many points as there are steps, which leaves out one at the very end.
        Frame line = Lines.flat(f, value);
        int steps = Math.clamp((f.end() - f.start()) / f.step(), 0, line.size());
        result.add(line.with(Arrays.copyOf(line.values(), steps)).called(name));
      }
    }
    return result;
  }

  static List<Frame> removeAbove(Call call) {
    return removed(call, (v, limit) -> v > limit ? Double.NaN : v);
  }

  static List<Frame> removeBelow(Call call) {
    return removed(call, (v, limit) -> v < limit ? Double.NaN : v);
  }

  private static List<Frame> removed(Call call, DoubleBinaryOperator what) {
    double n = percent(call);
    return call.series("seriesList").stream()
        .map(f -> {
          double limit = Percentile.of(f.values(), n, false);
          return Arithmetic.map(f, v -> what.applyAsDouble(v, limit))
              .called(call.function() + "(" + f.name() + ", " + Format.g(n) + ")")
              .with(Double.isNaN(limit) ? Map.of() : Map.of("nPercentile", Format.real(n)));
        })
        .toList();
  }

  /// Above 0; Graphite fails above 100 as well, where there is no rank.
  static double percent(Call call) {
    double n = call.number("n");
    if (!(n > 0 && n <= 100)) {
      throw call.bad("n", Format.g(n) + " (expected: above 0, at most 100)");
    }
    return n;
  }
}
