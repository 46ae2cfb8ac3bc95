package tocsin.metrics.function;

import java.util.Arrays;
import java.util.function.Supplier;

/// Bad events and all events of a group, slot by slot.
///
/// @param bad nothing where nothing was counted at all, 0 where something was and nothing bad
@SuppressWarnings("ArrayRecordComponent") // made here and read here
record CountedEvents(Rows rows, double[] bad, double[] all) {
  /// Adds up a group.
  ///
  /// @param rows those that count all events first, then those that count some
  /// @param ofTotal how many count all events
  /// @param isBad whether the others count bad events, and not good ones
  /// @param room an empty place for each row
  static CountedEvents of(Rows rows, int ofTotal, boolean isBad, Supplier<double[]> room) {
    double[] bad = room.get();
    double[] all = room.get();
    double[] row = new double[rows.frames().size()];
    for (int i = 0; i < rows.length(); i++) {
      rows.fill(row, i);
      all[i] = sum(row, 0, ofTotal);
      double some = sum(row, ofTotal, row.length);
      double counted = Double.isNaN(some) && !Double.isNaN(all[i]) ? 0 : some;
      bad[i] = isBad ? counted : all[i] - counted;
    }
    return new CountedEvents(rows, bad, all);
  }

  private static double sum(double[] row, int from, int until) {
    double sum = Double.NaN;
    for (int s = from; s < until; s++) {
      if (!Double.isNaN(row[s])) {
        sum = Double.isNaN(sum) ? row[s] : sum + row[s];
      }
    }
    return sum;
  }

  /// The share of bad events in the window that ends with each slot; nothing where there are no
  /// events.
  ///
  /// @param skip how many slots at the beginning are not asked for
  double[] shares(long windowSeconds, int skip) {
    int width = Math.clamp(windowSeconds / rows.step(), 1, Integer.MAX_VALUE);
    double[] shares = moving(bad, width, skip);
    double[] of = moving(all, width, skip);
    Arrays.setAll(shares, i -> of[i] == 0 ? Double.NaN : shares[i] / of[i]);
    return shares;
  }

  private double[] moving(double[] values, int width, int skip) {
    return Moving.slide(rows.frame("", values, 0), skip, width, Aggregation.SUM, 0);
  }
}
