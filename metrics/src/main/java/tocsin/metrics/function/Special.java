package tocsin.metrics.function;

import java.util.List;
import java.util.function.UnaryOperator;
import tocsin.metrics.query.Consolidation;
import tocsin.metrics.query.Frame;
import tocsin.metrics.query.TagExpressions;
import tocsin.metrics.store.SeriesMatcher;

/// Series that come from elsewhere, and how they are treated later.
final class Special {
  private Special() {}

  static List<Frame> seriesByTag(Call call) {
    SeriesMatcher.Tagged matcher;
    try {
      matcher = TagExpressions.parse(call.texts("tagExpressions"));
    } catch (IllegalArgumentException e) {
      throw call.bad("tagExpressions", String.valueOf(e.getMessage()));
    }
    return call.find(matcher);
  }

  static UnaryOperator<Frame> consolidateBy(Call call) {
    return consolidated(call.text("consolidationFunc"));
  }

  static UnaryOperator<Frame> cumulative(Call call) {
    UnaryOperator<Frame> added = consolidated("sum");
    return f -> added.apply(f).tag("consolidateBy", "sum");
  }

  private static UnaryOperator<Frame> consolidated(String word) {
    Consolidation how = Consolidation.parse(word);
    return f -> f.consolidatedBy(how).called("consolidateBy(" + f.name() + ",\"" + word + "\")");
  }

  static List<Frame> xFilesFactor(Call call) {
    double share = call.number("xFilesFactor");
    List<Frame> frames =
        call.series("seriesList").stream()
            .map(f -> f.needing(share).tag("xFilesFactor", Format.real(share)))
            .toList();
    call.xFilesFactor(share);
    return frames;
  }

  static List<Frame> fallback(Call call) {
    List<Frame> frames = call.series("seriesList");
    return frames.isEmpty() ? call.series("fallback") : frames;
  }
}
