package tocsin.metrics.function;

import java.util.Arrays;

/// Where numbers lie, and how far they lie apart: their median, and the median of their distances
/// to it (MAD). Neither is moved by single numbers that are far away.
///
/// @param median of the numbers
/// @param scatter zero where half of them and more are the same
public record Spread(double median, double scatter) {
  /// Nothing is farther away than that.
  public static final double FARTHEST = 1_000;

  /// The part of a standard deviation within which half of a normal distribution lies.
  private static final double HALF_WITHIN = 0.6745;

  /// Of the first `count` of some numbers, at least one. They are lost: the place is used.
  public static Spread of(double[] numbers, int count) {
    double median = median(numbers, count);
    for (int k = 0; k < count; k++) {
      numbers[k] = Math.abs(numbers[k] - median);
    }
    return new Spread(median, median(numbers, count));
  }

  /// How far away a value is, below zero when it is smaller: the modified z-score of Iglewicz and
  /// Hoaglin ("How to Detect and Handle Outliers", 1993),
  ///
  ///     0.6745 * (value - median) / MAD
  ///
  /// For numbers that scatter as a normal distribution does, one is a standard deviation. The
  /// authors call 3.5 and more an outlier. Where nothing scatters, what is equal is 0 away and
  /// whatever else [#FARTHEST].
  public double away(double value) {
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
