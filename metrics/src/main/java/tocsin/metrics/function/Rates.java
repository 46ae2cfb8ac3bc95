package tocsin.metrics.function;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import tocsin.metrics.query.Frame;

/// Differences between neighbours, and their opposite, running sums.
final class Rates {
  private Rates() {}

  static List<Frame> derivative(Call call) {
    return call.each(
        "seriesList",
        f -> {
          var values = new double[f.size()];
          double before = Double.NaN;
          for (int i = 0; i < values.length; i++) {
            values[i] = f.value(i) - before; // NaN when either is no value
            before = f.value(i);
          }
          return f.with(values).called("derivative(" + f.name() + ")");
        });
  }

  static List<Frame> nonNegativeDerivative(Call call) {
    return growth(call, false);
  }

  static List<Frame> perSecond(Call call) {
    return growth(call, true);
  }

  private static List<Frame> growth(Call call, boolean perSecond) {
    double most = call.number("maxValue", Double.NaN);
    double least = call.number("minValue", Double.NaN);
    return call.each(
        "seriesList",
        f -> {
          var values = new double[f.size()];
          double before = Double.NaN;
          for (int i = 0; i < values.length; i++) {
            double v = f.value(i) > most || f.value(i) < least ? Double.NaN : f.value(i);
            double delta = delta(v, before, most, least);
            values[i] = perSecond ? Format.six(delta / f.step()) : delta;
            before = v;
          }
          return f.with(values).called(call.function() + "(" + f.name() + ")");
        });
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

  static List<Frame> scaleToSeconds(Call call) {
    double seconds = call.number("seconds");
    return call.series("seriesList").stream()
        .map(f -> {
          double factor = seconds / f.step();
          return Arithmetic.map(f, v -> Format.six(v * factor))
              .called("scaleToSeconds(" + f.name() + "," + Format.d(seconds) + ")");
        })
        .toList();
  }

  static List<Frame> integral(Call call) {
    return call.series("seriesList").stream()
        .map(f -> {
          double[] values = f.values().clone();
          double sum = 0;
          for (int i = 0; i < values.length; i++) {
            sum += Double.isNaN(values[i]) ? 0 : values[i];
            values[i] = Double.isNaN(values[i]) ? Double.NaN : sum;
          }
          return f.with(values).called("integral(" + f.name() + ")");
        })
        .toList();
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

  static List<Frame> delay(Call call) {
    int steps = call.whole("steps");
    var result = new ArrayList<Frame>();
    for (Frame f : call.series("seriesList")) {
      var values = new double[f.size()];
      Arrays.setAll(
          values, i -> i - steps >= 0 && i - steps < f.size() ? f.value(i - steps) : Double.NaN);
      result.add(f.with(values).called("delay(" + f.name() + "," + steps + ")"));
    }
    return result;
  }

  static List<Frame> changed(Call call) {
    var result = new ArrayList<Frame>();
    for (Frame f : call.series("seriesList")) {
      var values = new double[f.size()];
      double before = Double.NaN;
      for (int i = 0; i < values.length; i++) {
        double v = f.value(i);
        boolean known = !Double.isNaN(v);
        values[i] = known && !Double.isNaN(before) && v != before ? 1 : 0;
        before = known ? v : before;
      }
      result.add(f.with(values).called("changed(" + f.name() + ")"));
    }
    return result;
  }
}
