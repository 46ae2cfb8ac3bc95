package tocsin.metrics.function;

import java.util.List;
import tocsin.metrics.query.Frame;

/// A function such as sumSeries, whose answer is named by a word.
record Combine(Aggregation how, String word) implements Function {
  @Override
  public List<Frame> apply(Call call) {
    return call.gathered("seriesLists", () -> Gathering.all(with(call.xFilesFactor())));
  }

  /// The same with a share of known values that a row needs.
  Combination with(double share) {
    return new Combination(how, word, share);
  }
}
