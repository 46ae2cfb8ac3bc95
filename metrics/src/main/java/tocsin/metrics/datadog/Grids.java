package tocsin.metrics.datadog;

import java.util.Arrays;
import tocsin.metrics.query.QueryException;

/// Buckets of different widths side by side: only those count that begin together.
final class Grids {
  private Grids() {}

  /// The wider of two.
  ///
  /// @param at where the two meet in the text
  static Grid common(Grid a, Grid b, int at) {
    Grid wide = a.step() >= b.step() ? a : b;
    long narrow = Math.min(a.step(), b.step());
    if (wide.step() % narrow != 0) {
      throw new QueryException(
          "buckets of "
              + a.step()
              + " s and of "
              + b.step()
              + " s do not meet (expected: rollups of which one is a multiple of the other)",
          at);
    }
    return wide;
  }

  /// The values of a group in other buckets.
  static double[] on(Grid wanted, Grid has, Group group) {
    if (wanted.equals(has)) {
      return group.values();
    }
    var values = new double[wanted.count()];
    Arrays.fill(values, Double.NaN);
    for (int i = 0; i < values.length; i++) {
      int from = has.indexOf(wanted.at(i));
      if (from >= 0 && from < has.count()) {
        values[i] = group.values()[from];
      }
    }
    return values;
  }
}
