package tocsin.response.monitor;

import java.util.Arrays;
import tocsin.metrics.function.Spread;

/// How far values lie from what is usual at their time of the season ([Spread#away]): from the
/// values one, two, ... seasons before. A median is not moved by single bad days, so that an outage
/// of last week does not make the next one look usual. A value of which fewer than half of the
/// seasons have one, or fewer than three, has none itself.
///
/// Cost: two sorts of as many numbers as there are seasons, 42 at most, for each value asked for.
///
/// @param season in steps
/// @param seasons how many are looked at
record Deviations(int season, int seasons) {
  /// @param from the first that is asked for; there is none before
  double[] of(double[] values, int from) {
    double[] away = new double[values.length];
    Arrays.fill(away, Double.NaN);
    double[] usual = new double[seasons];
    int least = Math.max(Change.FEWEST_SEASONS, (seasons + 1) / 2);
    for (int i = from; i < values.length; i++) {
      int count = Double.isNaN(values[i]) ? 0 : collect(values, i, usual);
      if (count >= least) {
        away[i] = Spread.of(usual, count).away(values[i]);
      }
    }
    return away;
  }

  private int collect(double[] values, int i, double[] usual) {
    int count = 0;
    long at = (long) i - season;
    for (int k = 0; k < seasons && at >= 0; k++, at -= season) {
      double v = values[(int) at];
      if (!Double.isNaN(v)) {
        usual[count++] = v;
      }
    }
    return count;
  }
}
