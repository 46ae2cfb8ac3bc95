package tocsin.metrics.render;

import java.util.List;

/// Where a value stands between the bottom and the top of a graph.
sealed interface Scale permits EvenScale, LogScale {
  /// 0 at the bottom, 1 at the top, less or more outside; NaN where it cannot be shown.
  double share(double v);

  /// The values that lines of the grid stand at.
  List<Double> lines();

  /// The values between them that fine lines stand at.
  List<Double> between();

  String words(double v);

  /// @param height pixels that there are
  /// @param letter height of a line of words, in pixels
  static Scale of(Axis axis, Range range, double height, double letter) {
    return axis.logBase() > 0
        ? LogScale.of(axis, range, (int) Math.max(2, height / letter / 1.6))
        : EvenScale.of(axis, range, height, letter);
  }

  /// The same for an axis beside this one: its lines are where those of this one are, if they can.
  default Scale beside(Axis axis, Range range, double height, double letter) {
    return this instanceof EvenScale even && axis.logBase() == 0
        ? EvenScale.like(even, axis, range, height, letter)
        : of(axis, range, height, letter);
  }

  /// The least and the greatest of the values on an axis.
  ///
  /// @param leastAboveZero the least that a logarithmic scale can show
  record Range(double least, double most, double leastAboveZero) {
    static final Range NONE =
        new Range(Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
    private static final double BOUND = 1e300;

    Range with(double v) {
      if (!Double.isFinite(v)) {
        return this;
      }
      double bounded = Math.clamp(v, -BOUND, BOUND);
      return new Range(
          Math.min(least, bounded),
          Math.max(most, bounded),
          v > 0 ? Math.min(leastAboveZero, v) : leastAboveZero);
    }

    boolean isEmpty() {
      return least > most;
    }
  }
}
