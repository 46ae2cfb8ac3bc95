package tocsin.metrics.function;

import java.util.ArrayList;
import java.util.List;
import tocsin.metrics.query.Span;
import tocsin.metrics.series.SeriesName;

/// What many series became, kept for the next question like it.
///
/// @param mark of the store before they were found and read; see [tocsin.metrics.store.Changes]
/// @param columns for each group what it became, slot by slot; only read
record Recalled(
    List<SeriesName> names, Groups groups, Span span, long mark, List<double[]> columns) {
  /// A name and its place in a list take about as much room as so many values.
  private static final int NAME = 20;

  /// How many of the first slots of another span are here and count still.
  ///
  /// @param unchangedBefore milliseconds
  int slots(Span wanted, long unchangedBefore) {
    if (wanted.first() < span.first()) {
      return 0;
    }
    long end = Math.min(span.end(), Math.floorDiv(unchangedBefore, 1_000));
    return Math.clamp((end - wanted.first()) / wanted.step(), 0, wanted.count());
  }

  /// The first slots of a span from here, and the rest of it.
  List<double[]> with(List<double[]> rest, Span wanted, int slots) {
    int from = (int) ((wanted.first() - span.first()) / span.step());
    var joined = new ArrayList<double[]>();
    for (int i = 0; i < rest.size(); i++) {
      var column = new double[wanted.count()];
      System.arraycopy(columns.get(i), from, column, 0, slots);
      System.arraycopy(rest.get(i), 0, column, slots, wanted.count() - slots);
      joined.add(column);
    }
    return joined;
  }

  /// What it takes, in values.
  long room() {
    return (long) NAME * names.size() + (long) span.count() * columns.size();
  }
}
