package tocsin.metrics.function;

import java.util.List;
import tocsin.metrics.query.Column;
import tocsin.metrics.query.Consolidation;
import tocsin.metrics.query.Frame;
import tocsin.metrics.query.QueryWindow;
import tocsin.metrics.query.Span;
import tocsin.metrics.query.Style;
import tocsin.metrics.series.SeriesName;

/// Series of one path combined while they are read: a few columns at a time, filled again and
/// again, so that a sum over ten thousand series takes the memory of some hundred. They are added
/// in their order, as [Rows] adds them, and the answer is the same to the bit.
final class Folding {
  private static final int FEWEST = 32;

  private final Resources resources;
  private final Runnable before;

  /// @param before what is done before each series; may throw
  Folding(Resources resources, Runnable before) {
    this.resources = resources;
    this.before = before;
  }

  /// Whether it is worth while for so many series, if they all have the same slots.
  static boolean isFor(int series, Combination how) {
    return series >= FEWEST && Running.can(how.how());
  }

  /// Values that lie there meanwhile, and those of the answer.
  static long room(Span span) {
    return Math.max(ColumnPool.VALUES, (long) FEWEST * span.count()) + 2L * span.count();
  }

  /// One series of many, at least one, which have the same slots. Paths name series without tags.
  Frame combined(
      List<SeriesName> names, Span span, String path, QueryWindow window, Combination how) {
    var running = new Running(how.how(), span.count());
    double[] columns = resources.columns().borrow(FEWEST * span.count());
    int batch = columns.length / span.count();
    for (int from = 0; from < names.size(); from += batch) {
      List<SeriesName> some = names.subList(from, Math.min(names.size(), from + batch));
      resources
          .workers()
          .each(
              some.size(),
              i -> {
                before.run();
                var column = new Column(columns, i * span.count(), span.count());
                resources.fetch().fill(some.get(i), span, window, column);
              });
      for (int i = 0; i < some.size(); i++) {
        running.add(columns, i * span.count(), span.count());
      }
    }
    resources.columns().giveBack(columns);
    String name = how.name(path);
    return new Frame(
        name,
        how.tags(name),
        name,
        span.first(),
        span.end(),
        span.step(),
        running.results(names.size(), how.share()),
        Consolidation.AVERAGE,
        how.share(),
        Style.PLAIN);
  }
}
