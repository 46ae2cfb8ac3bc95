package tocsin.metrics.function;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import tocsin.metrics.query.Frame;

/// Series that are not like the others, or not like themselves a moment ago.
final class Outliers {
  private Outliers() {}

  /// Series whose mean is not between the percentiles of all means.
  static List<Frame> averageOutside(Call call) {
    List<Frame> frames = call.series("seriesList");
    double[] means = frames.stream().mapToDouble(f -> Aggregation.AVERAGE.of(f.values())).toArray();
    Band band = Band.of(means, percent(call));
    return frames.stream().filter(f -> !band.holds(Aggregation.AVERAGE.of(f.values()))).toList();
  }

  /// Series that are outside of the percentiles of their row at some time.
  static List<Frame> everOutside(Call call) {
    List<Frame> frames = call.series("seriesList");
    double n = percent(call);
    int rows = frames.stream().mapToInt(Frame::size).max().orElse(0);
    call.work(20L * rows * frames.size());
    var outside = new boolean[frames.size()];
    var row = new double[frames.size()];
    for (int i = 0; i < rows; i++) {
      for (int s = 0; s < row.length; s++) {
        row[s] = i < frames.get(s).size() ? frames.get(s).value(i) : Double.NaN;
      }
      Band band = Band.of(row, n);
      for (int s = 0; s < row.length; s++) {
        outside[s] |= !Double.isNaN(row[s]) && !band.holds(row[s]);
      }
    }
    var result = new ArrayList<Frame>();
    for (int s = 0; s < outside.length; s++) {
      if (outside[s]) {
        result.add(frames.get(s));
      }
    }
    return result;
  }

  // As far from 50 on either side means the same band.
  private static double percent(Call call) {
    double n = call.number("n");
    if (!(n >= 0 && n <= 100)) {
      throw call.bad("n", Format.g(n) + " (expected: 0 to 100)");
    }
    return n;
  }

  /// The n series that vary most; those without a value are left out.
  static List<Frame> mostDeviant(Call call) {
    record Ranked(Frame frame, double variance) {}
    List<Frame> sorted =
        call.series("seriesList").stream()
            .map(f -> new Ranked(f, Aggregation.variance(f.values())))
            .filter(r -> !Double.isNaN(r.variance()))
            .sorted(Comparator.comparingDouble(Ranked::variance).reversed())
            .map(Ranked::frame)
            .toList();
    return Choosing.first(sorted, call.whole("n"));
  }
}
