package tocsin.response.monitor;

import java.util.Arrays;

/// How far values lie from what is usual at their time of the season, as the modified z-score of
/// Iglewicz and Hoaglin ("How to Detect and Handle Outliers", 1993):
///
///     0.6745 * (x - median) / MAD
///
/// where the median is that of the values one, two, ... seasons before, and MAD the median of their
/// distances to it. For values that scatter as a normal distribution does, one is a standard
/// deviation. A median is not moved by single bad days, so that an outage of last week does not
/// make the next one look usual. The authors call 3.5 and more an outlier.
///
/// Where half of the seasons and more show the same number the MAD is zero: that number is then 0
/// away, and whatever else [#FARTHEST]; nothing is farther than that. A value of which fewer than
/// half of the seasons have one, or fewer than three, has none itself.
///
/// Cost: two sorts of as many numbers as there are seasons, 42 at most, for each value asked for.
///
/// @param season in steps
/// @param seasons how many are looked at
record Deviations(int season, int seasons) {
  static final double FARTHEST = 1_000;

  /// The part of a standard deviation within which half of a normal distribution lies.
  private static final double HALF_WITHIN = 0.6745;

  /// @param from the first that is asked for; there is none before
  double[] of(double[] values, int from) {
    double[] away = new double[values.length];
    Arrays.fill(away, Double.NaN);
    double[] usual = new double[seasons];
    int least = Math.max(Change.FEWEST_SEASONS, (seasons + 1) / 2);
    for (int i = from; i < values.length; i++) {
      int count = Double.isNaN(values[i]) ? 0 : collect(values, i, usual);
      if (count >= least) {
        away[i] = away(values[i], usual, count);
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

  private static double away(double value, double[] usual, int count) {
    double median = median(usual, count);
    for (int k = 0; k < count; k++) {
      usual[k] = Math.abs(usual[k] - median);
    }
    double scatter = median(usual, count);
    double distance = value - median;
    // Nothing scatters: whatever differs is as far away as can be.
    double away = distance == 0 ? 0 : HALF_WITHIN * distance / scatter;
    return Math.clamp(away, -FARTHEST, FARTHEST);
  }

  private static double median(double[] numbers, int count) {
    Arrays.sort(numbers, 0, count);
    double lower = numbers[(count - 1) / 2];
    return lower + (numbers[count / 2] - lower) / 2;
  }
}
