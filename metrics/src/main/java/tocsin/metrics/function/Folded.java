package tocsin.metrics.function;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tocsin.metrics.query.Consolidation;
import tocsin.metrics.query.Frame;
import tocsin.metrics.query.Span;
import tocsin.metrics.query.Style;
import tocsin.metrics.series.SeriesName;

/// Series with the same slots that become one or several. Where the same was asked before, only
/// those slots are made that samples came for since then, or that nobody asked for.
///
/// @param mark of the store, from before the series were found
record Folded(
    Resources resources, Recall.Question asked, List<SeriesName> names, Span span, long mark) {
  /// What is known already.
  Optional<Recalled> known() {
    return span.archive() == 0
        ? resources.recall().find(key()).filter(known -> known.names().equals(names))
        : Optional.empty();
  }

  private Recall.Key key() {
    int scale = Integer.SIZE - Integer.numberOfLeadingZeros(span.count());
    return new Recall.Key(asked, span.step(), Math.floorMod(span.first(), span.step()), scale);
  }

  /// The first slots of what is known that count still.
  int slots(Recalled known) {
    return known.slots(span, resources.source().changes().unchangedBefore(known.mark()));
  }

  /// Keeps what the series became, and gives it as frames.
  List<Frame> frames(Groups groups, List<double[]> columns) {
    if (span.archive() == 0) {
      resources.recall().keep(key(), new Recalled(names, groups, span, mark, columns));
    }
    var frames = new ArrayList<Frame>();
    for (int i = 0; i < groups.count(); i++) {
      frames.add(groups.named(i, frame(columns.get(i), groups, i)));
    }
    return frames;
  }

  private Frame frame(double[] values, Groups groups, int group) {
    Combination how = asked.how();
    String name = how.name(asked.path());
    return new Frame(
        name,
        how.tags(name, groups.shared(group)),
        name,
        span.first(),
        span.end(),
        span.step(),
        values,
        Consolidation.AVERAGE,
        how.share(),
        Style.PLAIN);
  }
}
