package tocsin.metrics.function;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import tocsin.metrics.query.Frame;
import tocsin.metrics.query.Interval;

/// A moving average in which older points count less and less.
final class Smoothing {
  private Smoothing() {}

  /// The series is read again from one window earlier; the mean of that window is the first value,
  /// which is why there is one value more than in the series itself.
  static List<Frame> exponential(Call call) {
    List<Frame> plain = call.series("seriesList");
    if (plain.isEmpty()) {
      return plain;
    }
    String text = call.text("windowSize");
    boolean interval = call.isText("windowSize") && !text.matches("-?\\d+");
    long window = interval ? Math.abs(Interval.seconds(text)) : call.whole("windowSize");
    if (window < (interval ? 1 : 0)) {
      throw call.bad("windowSize", text + " (expected: an interval above 0, or points)");
    }
    long longest = plain.stream().mapToLong(Frame::step).max().orElse(1);
    long before = interval ? window : Math.min(window * longest, Moving.LONGEST);
    String shown = interval ? '"' + text + '"' : Long.toString(window);
    double weight = 2.0 / (window + 1);
    var result = new ArrayList<Frame>();
    for (Frame f : call.seriesAgain("seriesList", Moving.earlier(call.window(), before))) {
      int skip = (int) Math.min(f.size(), interval ? before / f.step() : window);
      result.add(
          f.over(f.start() + before, f.end(), f.step(), smooth(f.values(), skip, weight))
              .called("exponentialMovingAverage(" + f.name() + "," + shown + ")"));
    }
    return result;
  }

  private static double[] smooth(double[] from, int skip, double weight) {
    var values = new double[from.length - skip + 1];
    double mean = Aggregation.AVERAGE.of(Arrays.copyOf(from, skip));
    double smooth = Double.isNaN(mean) ? 0 : mean;
    values[0] = Format.six(smooth);
    for (int i = skip; i < from.length; i++) {
      boolean known = !Double.isNaN(from[i]);
      smooth = known ? weight * from[i] + (1 - weight) * smooth : smooth;
      values[i - skip + 1] = known ? Format.six(smooth) : Double.NaN;
    }
    return values;
  }
}
