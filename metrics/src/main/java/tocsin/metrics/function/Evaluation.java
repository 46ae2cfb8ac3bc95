package tocsin.metrics.function;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import tocsin.metrics.event.EventSource;
import tocsin.metrics.query.AbandonedException;
import tocsin.metrics.query.Fetch;
import tocsin.metrics.query.Frame;
import tocsin.metrics.query.Parser;
import tocsin.metrics.query.QueryException;
import tocsin.metrics.query.QueryLimits;
import tocsin.metrics.query.QueryWindow;
import tocsin.metrics.query.Span;
import tocsin.metrics.series.SeriesName;
import tocsin.metrics.store.SeriesMatcher;

/// The answering of one question: counts what it has cost so far. One thread.
final class Evaluation {
  /// Steps of about a nanosecond: a question that takes more than some seconds is refused, because
  /// it would hold a processor that others wait for.
  private static final long MOST_WORK = 3_000_000_000L;

  private static final long A_WHILE = 20_000_000;

  /// What it costs to apply a function to nothing.
  private static final long APPLYING = 20_000;

  /// What it costs to read a character of a target.
  private static final long READING = 100;

  private static final int SHOWN = 100;

  private final Resources resources;
  private final QueryLimits limits;
  private final BooleanSupplier isAbandoned;
  private final Map<String, double[]> stacks = new HashMap<>();
  private double xFilesFactor;
  private int nesting;
  private int series;
  private long work;
  private long passed;
  private long points;

  Evaluation(Resources resources, double xFilesFactor, BooleanSupplier isAbandoned) {
    this.resources = resources;
    this.limits = resources.limits();
    this.xFilesFactor = xFilesFactor;
    this.isAbandoned = isAbandoned;
  }

  List<Frame> run(Plan plan, QueryWindow window) {
    return switch (plan) {
      case Plan.Read read -> read(new SeriesMatcher.Glob(read.pattern()), read.pattern(), window);
      case Plan.Apply apply -> apply(apply, window);
    };
  }

  /// Runs a target that a function put together. Such a target may put together another, which is
  /// why they are counted as functions in each other are.
  List<Frame> run(String target, QueryWindow window) {
    if (++nesting > limits.depth()) {
      throw new QueryException("more than " + limits.depth() + " targets in each other", -1);
    }
    work(READING * target.length());
    try {
      return run(planner().plan(Parser.parse(target)), window);
    } catch (QueryException e) {
      String shown = target.length() > SHOWN ? target.substring(0, SHOWN) + "..." : target;
      throw new QueryException("in '" + shown + "': " + e.explained(), -1);
    } finally {
      nesting--;
    }
  }

  Planner planner() {
    return new Planner(limits.depth());
  }

  private List<Frame> apply(Plan.Apply apply, QueryWindow window) {
    List<Frame> frames = apply.entry().function().apply(new Call(this, apply, window));
    work(APPLYING + frames.stream().mapToLong(Frame::size).sum());
    return frames;
  }

  List<Frame> read(SeriesMatcher matcher, String pathExpression, QueryWindow window) {
    List<SeriesName> names = names(matcher, pathExpression);
    return frames(names, pathExpression, window.needing(xFilesFactor));
  }

  /// The series of a path as one; those of many are combined while they are read, if they have the
  /// same slots.
  List<Frame> combined(Plan.Read read, QueryWindow window, Combination how) {
    String path = read.pattern();
    List<SeriesName> names = names(new SeriesMatcher.Glob(path), path);
    QueryWindow over = window.needing(xFilesFactor);
    Optional<Span> span = Folding.isFor(names.size(), how) ? common(names, over) : Optional.empty();
    if (span.isEmpty()) {
      return how.of(frames(names, path, over));
    }
    charge((long) names.size() * span.get().count());
    var folding = new Folding(resources, this::passIfWanted);
    return List.of(folding.combined(names, span.get(), path, over, how));
  }

  private Optional<Span> common(List<SeriesName> names, QueryWindow window) {
    long left = limits.points() - points;
    Optional<Span> first = resources.fetch().span(names.getFirst(), window, left);
    for (int i = 1; i < names.size() && first.isPresent(); i++) {
      left -= first.get().count();
      Optional<Span> next = resources.fetch().span(names.get(i), window, left);
      first = first.equals(next) ? first : Optional.empty();
    }
    return first;
  }

  private List<SeriesName> names(SeriesMatcher matcher, String pathExpression) {
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
    return names;
  }

  /// Reads many series at the same time; one more than is allowed may be read by each thread before
  /// the question is refused.
  private List<Frame> frames(List<SeriesName> names, String pathExpression, QueryWindow window) {
    var left = new AtomicLong(limits.points() - points);
    Fetch fetch = resources.fetch();
    List<Optional<Frame>> read =
        resources
            .workers()
            .all(
                names.size(),
                i -> {
                  passIfWanted();
                  Optional<Frame> frame =
                      fetch.read(names.get(i), pathExpression, window, left.get());
                  frame.ifPresent(f -> left.addAndGet(-f.size()));
                  return frame;
                });
    points = limits.points() - left.get();
    return read.stream().flatMap(Optional::stream).collect(Collectors.toCollection(ArrayList::new));
  }

  private void passIfWanted() {
    if (isAbandoned.getAsBoolean()) {
      throw new AbandonedException();
    }
  }

  private List<SeriesName> find(SeriesMatcher matcher, int most) {
    try {
      return resources.source().find(matcher, most);
    } catch (IllegalArgumentException e) {
      throw new QueryException(String.valueOf(e.getMessage()), -1);
    }
  }

  /// Counts steps, before they are taken where they may be many.
  ///
  /// @param steps of about a nanosecond
  @SuppressWarnings(
      "ThreadPriorityCheck") // a courtesy between virtual threads, nothing relies on it
  void work(long steps) {
    work += Math.min(steps, MOST_WORK);
    if (work > MOST_WORK) {
      throw new QueryException(
          "the question takes too long (expected: a shorter time, a shorter window or fewer series)",
          -1);
    }
    // Questions share the processors with everything else that answers; this lets others pass.
    if (work - passed > A_WHILE) {
      passed = work;
      passIfWanted();
      Thread.yield();
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

  EventSource events() {
    return resources.events();
  }

  Map<String, double[]> stacks() {
    return stacks;
  }

  double xFilesFactor() {
    return xFilesFactor;
  }

  void xFilesFactor(double share) {
    xFilesFactor = share;
  }
}
