package tocsin.metrics.function;

import java.util.List;
import tocsin.metrics.query.Consolidation;
import tocsin.metrics.query.Fetch;
import tocsin.metrics.query.Frame;
import tocsin.metrics.query.QueryWindow;
import tocsin.metrics.query.Span;
import tocsin.metrics.query.Workers;
import tocsin.metrics.series.SeriesName;

/// Series of one path combined while they are read: a few columns at a time, filled again and
/// again, so that a sum over ten thousand series takes the memory of some hundred. They are added
/// in their order, as [Rows] adds them, and the answer is the same to the bit.
final class Folding {
  /// Values that lie there at the same time: 2 MiB, which stays in the caches of a processor.
  private static final int VALUES_AT_ONCE = 262_144;

  private static final int FEWEST = 32;

  private final Fetch fetch;
  private final Workers workers;
  private final Runnable before;

  /// @param before what is done before each series; may throw
  Folding(Fetch fetch, Workers workers, Runnable before) {
    this.fetch = fetch;
    this.workers = workers;
    this.before = before;
  }

  /// Whether it is worth while for so many series, if they all have the same slots.
  static boolean isFor(int series, Combination how) {
    return series >= FEWEST && Running.can(how.how());
  }

  /// One series of many, at least one, which have the same slots. Paths name series without tags.
  Frame combined(
      List<SeriesName> names, Span span, String path, QueryWindow window, Combination how) {
    var running = new Running(how.how(), span.count());
    var columns = new double[Math.min(names.size(), batch(span))][span.count()];
    for (int from = 0; from < names.size(); from += columns.length) {
      List<SeriesName> some = names.subList(from, Math.min(names.size(), from + columns.length));
      workers.each(
          some.size(),
          i -> {
            before.run();
            columns[i] = fetch.values(some.get(i), span, window, columns[i]);
          });
      for (int i = 0; i < some.size(); i++) {
        running.add(columns[i]);
      }
    }
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
        how.share());
  }

  private static int batch(Span span) {
    return Math.max(FEWEST, VALUES_AT_ONCE / span.count());
  }
}
