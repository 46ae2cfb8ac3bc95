package tocsin.metrics.datadog;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import tocsin.metrics.datadog.Computed.Grouped;
import tocsin.metrics.datadog.language.Filling;
import tocsin.metrics.datadog.language.Formula.Term;
import tocsin.metrics.datadog.language.Reduction;
import tocsin.metrics.datadog.language.Shape;
import tocsin.metrics.datadog.language.Shape.Counting;
import tocsin.metrics.datadog.language.Shape.Fill;
import tocsin.metrics.series.SeriesName;

/// Reads one term: its series become buckets one by one, and groups at once, so that no more than
/// one series is held beside the groups.
final class TermReading {
  private final Question question;
  private final Stretch stretch;

  TermReading(Question question, Stretch stretch) {
    this.question = question;
    this.stretch = stretch;
  }

  /// What is done to the buckets of each series before they become groups.
  @FunctionalInterface
  interface Series {
    double[] of(double[] values, Grid grid);
  }

  Grouped read(Term term, Series before) {
    long step = question.widths().of(term.shape());
    Grid grid = Grid.over(stretch.fromMillis(), stretch.untilMillis(), step);
    Map<SortedMap<String, String>, Fold> folds = new LinkedHashMap<>();
    for (SeriesName series : question.picking().of(term)) {
      SortedMap<String, String> tags = tags(series, term.by());
      if (tags.size() == term.by().size()) {
        question.budget().takeValues(grid.count());
        folds
            .computeIfAbsent(tags, _ -> new Fold(term.over(), grid.count()))
            .add(before.of(buckets(series, grid, term.shape()), grid));
      }
    }
    List<Group> groups = new ArrayList<>();
    folds.forEach((tags, fold) -> groups.add(new Group(tags, fold.values())));
    groups.sort(Comparator.comparing(g -> g.tags().toString()));
    return new Grouped(grid, term.by(), groups);
  }

  private static SortedMap<String, String> tags(SeriesName series, List<String> by) {
    SortedMap<String, String> all = by.isEmpty() ? new TreeMap<>() : series.tags();
    all.keySet().retainAll(by);
    return all;
  }

  private double[] buckets(SeriesName series, Grid grid, Shape shape) {
    var bucketing = new Bucketing(grid, method(shape), stretch.shiftMillis());
    long from = question.wholeBuckets() ? grid.first() * 1_000 : stretch.fromMillis();
    long shift = stretch.shiftMillis();
    question.source().read(series, from - shift, stretch.untilMillis() - shift, bucketing);
    question.budget().takeValues(bucketing.points());
    double[] values = bucketing.values();
    if (shape.counting() == Counting.RATE) {
      for (int i = 0; i < values.length; i++) {
        values[i] /= grid.step();
      }
    }
    return Gaps.filled(values, shape.fill().orElse(usual(shape)), grid.step());
  }

  private static Reduction method(Shape shape) {
    return shape.counting() == Counting.NO
        ? shape.rollup().map(Shape.Rollup::method).orElse(Reduction.AVG)
        : Reduction.SUM;
  }

  // Nothing is known between two counts; between two gauges a line is the best guess.
  private static Fill usual(Shape shape) {
    Filling method = shape.counting() == Counting.NO ? Filling.LINEAR : Filling.NULL;
    return new Fill(method, Fill.USUAL_LIMIT);
  }
}
