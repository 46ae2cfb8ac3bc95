package tocsin.metrics.function;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import tocsin.metrics.query.Frame;

/// Differences between neighbours, and their opposite, running sums.
final class Rates {
  private Rates() {}

  static UnaryOperator<Frame> derivative(Call call) {
    return f -> {
      var values = new double[f.size()];
      double before = Double.NaN;
      for (int i = 0; i < values.length; i++) {
        values[i] = f.value(i) - before; // NaN when either is no value
        before = f.value(i);
      }
      return f.with(values).called("derivative(" + f.name() + ")");
    };
  }

  static UnaryOperator<Frame> nonNegativeDerivative(Call call) {
    return growth(call, false);
  }

  static UnaryOperator<Frame> perSecond(Call call) {
    return growth(call, true);
  }

  private static UnaryOperator<Frame> growth(Call call, boolean perSecond) {
    double most = call.number("maxValue", Double.NaN);
    double least = call.number("minValue", Double.NaN);
    return f -> {
      var values = new double[f.size()];
      double before = Double.NaN;
      for (int i = 0; i < values.length; i++) {
        double v = f.value(i) > most || f.value(i) < least ? Double.NaN : f.value(i);
        double delta = delta(v, before, most, least);
        values[i] = perSecond ? Format.six(delta / f.step()) : delta;
        before = v;
      }
      return f.with(values).called(call.function() + "(" + f.name() + ")");
    };
  }

  // A counter that falls was reset, or wrapped when its greatest or least value is known.
  private static double delta(double v, double before, double most, double least) {
    if (Double.isNaN(v) || Double.isNaN(before) || v >= before) {
      return v - before;
    }
    if (!Double.isNaN(most)) {
      return most + 1 + v - before - (Double.isNaN(least) ? 0 : least);
    }
    return Double.isNaN(least) ? Double.NaN : v - least;
  }

  static UnaryOperator<Frame> scaleToSeconds(Call call) {
    double seconds = call.number("seconds");
    return f -> {
      double factor = seconds / f.step();
      return Arithmetic.map(f, v -> Format.six(v * factor))
          .called("scaleToSeconds(" + f.name() + "," + Format.d(seconds) + ")");
    };
  }

  static UnaryOperator<Frame> integral(Call call) {
    return f -> {
      double[] values = f.values().clone();
      double sum = 0;
      for (int i = 0; i < values.length; i++) {
        sum += Double.isNaN(values[i]) ? 0 : values[i];
        values[i] = Double.isNaN(values[i]) ? Double.NaN : sum;
      }
      return f.with(values).called("integral(" + f.name() + ")");
    };
  }

  static List<Frame> integralByInterval(Call call) {
    long interval = Math.abs(call.signedInterval("intervalUnit"));
    if (interval == 0) {
      throw call.bad("intervalUnit", "0 (expected: an interval above 0)");
    }
    var result = new ArrayList<Frame>();
    for (Frame f : call.series("seriesList")) {
      var values = new double[f.size()];
      long start = call.window().fromSeconds();
      double sum = 0;
      for (int i = 0; i < values.length; i++) {
        boolean turns =
            Math.floorDiv(f.at(i) - start, interval)
                != Math.floorDiv(f.at(i) - f.step() - start, interval);
        sum = turns ? 0 : sum;
        sum += Double.isNaN(f.value(i)) ? 0 : f.value(i);
        values[i] = sum;
      }
      String name = "integralByInterval(" + f.name() + ",'" + call.text("intervalUnit") + "')";
      result.add(f.with(values).called(name));
    }
    return result;
  }

  static UnaryOperator<Frame> delay(Call call) {
    int steps = call.whole("steps");
    return f -> {
      var values = new double[f.size()];
      Arrays.setAll(
          values, i -> i - steps >= 0 && i - steps < f.size() ? f.value(i - steps) : Double.NaN);
      return f.with(values).called("delay(" + f.name() + "," + steps + ")");
    };
  }

  static UnaryOperator<Frame> changed(Call call) {
    return f -> {
      var values = new double[f.size()];
      double before = Double.NaN;
      for (int i = 0; i < values.length; i++) {
        double v = f.value(i);
        boolean known = !Double.isNaN(v);
        values[i] = known && !Double.isNaN(before) && v != before ? 1 : 0;
        before = known ? v : before;
      }
      return f.with(values).called("changed(" + f.name() + ")");
    };
  }
}
