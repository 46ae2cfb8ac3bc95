package tocsin.metrics.function;

import java.util.ArrayList;
import java.util.List;
import tocsin.metrics.query.Fetch;
import tocsin.metrics.query.Frame;
import tocsin.metrics.query.QueryException;
import tocsin.metrics.query.QueryLimits;
import tocsin.metrics.query.QueryWindow;
import tocsin.metrics.series.SeriesName;
import tocsin.metrics.store.SampleSource;
import tocsin.metrics.store.SeriesMatcher;

/// The answering of one question: counts what it has cost so far. One thread.
final class Evaluation {
  private final SampleSource source;
  private final Fetch fetch;
  private final QueryLimits limits;
  private double xFilesFactor;
  private int series;
  private long points;

  Evaluation(SampleSource source, Fetch fetch, QueryLimits limits, double xFilesFactor) {
    this.source = source;
    this.fetch = fetch;
    this.limits = limits;
    this.xFilesFactor = xFilesFactor;
  }

  List<Frame> run(Plan plan, QueryWindow window) {
    return switch (plan) {
      case Plan.Read read -> read(new SeriesMatcher.Glob(read.pattern()), read.pattern(), window);
      case Plan.Apply apply -> apply.entry().function().apply(new Call(this, apply, window));
    };
  }

  List<Frame> read(SeriesMatcher matcher, String pathExpression, QueryWindow window) {
    int left = limits.series() - series;
    List<SeriesName> names = find(matcher, left);
    if (names.size() > left) {
      throw new QueryException(
          pathExpression
              + ": the question reads more than "
              + limits.series()
              + " series (expected: a narrower path)",
          -1);
    }
    series += names.size();
    var frames = new ArrayList<Frame>(names.size());
    for (SeriesName name : names) {
      fetch
          .read(name, pathExpression, window.needing(xFilesFactor), limits.points() - points)
          .ifPresent(frame -> {
            points += frame.size();
            frames.add(frame);
          });
    }
    return frames;
  }

  private List<SeriesName> find(SeriesMatcher matcher, int most) {
    try {
      return source.find(matcher, most);
    } catch (IllegalArgumentException e) {
      throw new QueryException(String.valueOf(e.getMessage()), -1);
    }
  }

  /// Counts values that a function is about to make.
  void charge(long more) {
    points += more;
    if (points > limits.points()) {
      throw new QueryException(
          "the question makes more than "
              + limits.points()
              + " values (expected: a shorter time, a longer interval or fewer series)",
          -1);
    }
  }

  double xFilesFactor() {
    return xFilesFactor;
  }

  void xFilesFactor(double share) {
    xFilesFactor = share;
  }
}
