package tocsin.metrics.render;

import java.util.ArrayList;
import java.util.List;

/// A scale with lines at powers of its base. Zero and less cannot be shown on it.
///
/// @param low power of the base at the bottom
/// @param high power of the base at the top
/// @param stride powers from line to line
record LogScale(Axis axis, double low, double high, int stride) implements Scale {
  private static final double NEAR = 1e-9;

  static LogScale of(Axis axis, Range range, int room) {
    Axis.Bounds bounds = axis.bounds();
    double base = axis.logBase();
    boolean empty = range.leastAboveZero() > range.most();
    double least = bounds.least().orElse(empty ? 1 : range.leastAboveZero());
    double auto = empty ? base : range.most();
    double most = bounds.most().orElse(Math.min(auto, bounds.limit().orElse(auto)));
    double low = least > 0 ? log(least, base) : 0;
    double high = most > 0 ? log(most, base) : low + 1;
    low = bounds.least().isPresent() && least > 0 ? low : Math.floor(low + NEAR);
    high = bounds.most().isPresent() ? high : Math.ceil(high - NEAR);
    high = high > low ? high : low + 1;
    return new LogScale(axis, low, high, (int) Math.max(1, Math.ceil((high - low) / room)));
  }

  private static double log(double v, double base) {
    return Math.log(v) / Math.log(base);
  }

  @Override
  public double share(double v) {
    return v > 0 ? (log(v, axis.logBase()) - low) / (high - low) : Double.NaN;
  }

  @Override
  public List<Double> lines() {
    var lines = new ArrayList<Double>();
    for (double at = Math.ceil(low - NEAR); at <= high + NEAR; at += stride) {
      lines.add(Math.pow(axis.logBase(), at));
    }
    return lines;
  }

  /// Halves and fifths of each power of ten, which show what kind of scale it is.
  @Override
  public List<Double> between() {
    var between = new ArrayList<Double>();
    if (axis.logBase() == 10 && stride == 1) {
      for (double at = Math.floor(low); at < high; at++) {
        between.add(2 * Math.pow(10, at));
        between.add(5 * Math.pow(10, at));
      }
    }
    double most = Math.pow(axis.logBase(), high);
    double least = Math.pow(axis.logBase(), low);
    return between.stream().filter(v -> v > least && v < most).toList();
  }

  @Override
  public String words(double v) {
    return axis.units().words(v, 0);
  }
}
