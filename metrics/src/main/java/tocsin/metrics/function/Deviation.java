package tocsin.metrics.function;

import java.util.List;
import tocsin.metrics.query.Frame;

/// How much a series varies over its last points.
final class Deviation {
  private Deviation() {}

  static List<Frame> ofWindow(Call call) {
    int points = call.whole("points");
    if (points < 1) {
      throw call.bad("points", points + " (expected: 1 or more)");
    }
    double tolerance = call.number("windowTolerance");
    return call.series("seriesList").stream()
        .map(f ->
            f.with(slide(f.values(), points, tolerance))
                .called("stdev(" + f.name() + "," + points + ")"))
        .toList();
  }

  // Sums that run along, as in Graphite: over values that are large and alike the difference of two
  // large numbers may come out below zero, and then there is no value.
  private static double[] slide(double[] from, int points, double tolerance) {
    var values = new double[from.length];
    double sum = 0;
    double squares = 0;
    int known = 0;
    for (int i = 0; i < from.length; i++) {
      double gone = i < points ? Double.NaN : from[i - points];
      if (!Double.isNaN(gone)) {
        known--;
        sum -= gone;
        squares -= gone * gone;
      }
      if (!Double.isNaN(from[i])) {
        known++;
        sum += from[i];
        squares += from[i] * from[i];
      }
      boolean enough = known > 0 && (double) known / points >= tolerance;
      values[i] = enough ? Math.sqrt(known * squares - sum * sum) / known : Double.NaN;
    }
    return values;
  }
}
