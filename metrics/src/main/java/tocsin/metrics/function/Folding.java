package tocsin.metrics.function;

import java.util.ArrayList;
import java.util.List;
import tocsin.metrics.query.Column;
import tocsin.metrics.query.QueryWindow;
import tocsin.metrics.query.Span;
import tocsin.metrics.series.SeriesName;

/// Series of one path combined while they are read: a few columns at a time, filled again and
/// again, so that a sum over ten thousand series takes the memory of some hundred. They are added
/// in their order, as [Rows] adds them, and the answer is the same to the bit.
final class Folding {
  private static final int FEWEST = 32;

  private final Resources resources;
  private final Span span;
  private final QueryWindow window;
  private final Runnable before;

  /// @param span that all series have
  /// @param before what is done before each series; may throw
  Folding(Resources resources, Span span, QueryWindow window, Runnable before) {
    this.resources = resources;
    this.span = span;
    this.window = window;
    this.before = before;
  }

  /// Whether it is worth while for so many series, if they all have the same slots.
  static boolean isFor(int series, Combination how) {
    return series >= FEWEST && Running.can(how.how());
  }

  /// Values that lie there meanwhile, and those of the answer.
  static long room(Span span, int groups) {
    return Math.max(ColumnPool.VALUES, (long) FEWEST * span.count()) + 2L * span.count() * groups;
  }

  /// What each group of many series becomes, at least one, slot by slot.
  List<double[]> columns(List<SeriesName> names, Groups groups, Combination how) {
    List<Running> running = new ArrayList<>();
    for (int i = 0; i < groups.count(); i++) {
      running.add(new Running(how.how(), span.count()));
    }
    if (span.count() > 0) {
      add(names, groups, running);
    }
    var columns = new ArrayList<double[]>();
    for (int i = 0; i < groups.count(); i++) {
      columns.add(running.get(i).results(groups.size(i), how.share()));
    }
    return columns;
  }

  private void add(List<SeriesName> names, Groups groups, List<Running> running) {
    double[] columns = resources.columns().borrow(FEWEST * span.count());
    int batch = columns.length / span.count();
    for (int from = 0; from < names.size(); from += batch) {
      int begin = from;
      int count = Math.min(names.size() - begin, batch);
      resources.workers().each(count, i -> fill(names.get(begin + i), columns, i));
      for (int i = 0; i < count; i++) {
        running.get(groups.of(begin + i)).add(columns, i * span.count(), span.count());
      }
    }
    resources.columns().giveBack(columns);
  }

  private void fill(SeriesName series, double[] columns, int place) {
    before.run();
    resources
        .fetch()
        .fill(series, span, window, new Column(columns, place * span.count(), span.count()));
  }
}
