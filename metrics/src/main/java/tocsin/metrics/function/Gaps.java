package tocsin.metrics.function;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
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

  /// Series that have a value only every so many slots get a step that long. The first three values
  /// decide; where they are not evenly far apart the series stays as it is.
  static List<Frame> compressPeriodic(Call call) {
    return call.series("seriesList").stream()
        .map(f -> compressed(f).called("compressPeriodicGaps(" + f.name() + ")"))
        .toList();
  }

  private static Frame compressed(Frame f) {
    int[] known =
        IntStream.range(0, f.size()).filter(i -> !Double.isNaN(f.value(i))).limit(3).toArray();
    int apart = known.length < 3 ? 1 : known[1] - known[0];
    if (apart == 1 || known[2] - known[1] != apart) {
      return f;
    }
    var values = new double[(f.size() - known[0] + apart - 1) / apart];
    Arrays.setAll(values, i -> f.value(known[0] + i * apart));
    long step = f.step() * apart;
    long start = f.at(known[0]);
    return f.over(start, start + values.length * step, step, values);
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
    double share = call.number("xFilesFactor", call.xFilesFactor());
    return call.series("seriesList").stream()
        .filter(f -> {
          double known = Aggregation.COUNT.of(f.values());
          return known > 0 && known / f.size() >= share;
        })
        .toList();
  }
}
