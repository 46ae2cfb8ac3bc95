package tocsin.metrics.function;

import java.util.ArrayList;
import java.util.List;
import tocsin.metrics.query.Frame;
import tocsin.metrics.query.QueryWindow;

/// The straight line that a series lies nearest to (least squares), drawn over the window.
final class Regression {
  private Regression() {}

  /// The line may be learnt from another time than the one that is shown; a series with fewer than
  /// two values there has none.
  static List<Frame> linear(Call call) {
    QueryWindow window = call.window();
    long from = call.has("startSourceAt") ? call.moment("startSourceAt") : window.fromSeconds();
    long until = call.has("endSourceAt") ? call.moment("endSourceAt") : window.untilSeconds();
    if (from > until) {
      throw call.bad("startSourceAt", from + " (expected: not after " + until + ")");
    }
    List<Frame> frames = call.series("seriesList");
    boolean same = from == window.fromSeconds() && until == window.untilSeconds();
    // Read again in any case, as in Graphite, so that the same is learnt from as ever.
    boolean isKnown = same && call.keepsSeries("seriesList");
    List<Frame> sources =
        isKnown ? frames : call.seriesAgain("seriesList", window.over(from, until));
    var result = new ArrayList<Frame>();
    for (int i = 0; i < Math.min(frames.size(), sources.size()); i++) {
      Frame f = frames.get(i);
      FittedLine line = FittedLine.through(sources.get(i));
      if (Double.isFinite(line.slope())) {
        String name = "linearRegression(" + f.name() + ", " + from + ", " + until + ")";
        result.add(f.with(line.over(f)).called(name).tag("linearRegressions", from + ", " + until));
      }
    }
    return result;
  }
}
