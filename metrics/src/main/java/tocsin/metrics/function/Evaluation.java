package tocsin.metrics.function;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import tocsin.metrics.datadog.Samples;
import tocsin.metrics.event.EventSource;
import tocsin.metrics.query.AbandonedException;
import tocsin.metrics.query.Frame;
import tocsin.metrics.query.OverLimitException;
import tocsin.metrics.query.Parser;
import tocsin.metrics.query.QueryException;
import tocsin.metrics.query.QueryLimits;
import tocsin.metrics.query.QueryWindow;
import tocsin.metrics.query.Room;
import tocsin.metrics.query.Span;
import tocsin.metrics.series.SeriesName;
import tocsin.metrics.store.NotAtHandException;
import tocsin.metrics.store.SeriesMatcher;

/// The answering of one question: counts what it has cost so far. One thread, but for what is made
/// of each series while it is read.
final class Evaluation implements AutoCloseable {
  private static final long A_WHILE = 20_000_000;

  /// What it costs to apply a function to nothing.
  private static final long APPLYING = 20_000;

  /// What it costs to read a character of a target.
  private static final long READING = 100;

  private static final int SHOWN = 100;

  private final Resources resources;
  private final QueryLimits limits;
  private final BooleanSupplier isAbandoned;
  private final Steps steps;
  private final Room.Held held;
  private final Map<String, double[]> stacks = new HashMap<>();
  private final Queue<double[]> lent = new ConcurrentLinkedQueue<>();
  private double xFilesFactor;
  private int nesting;
  private int series;
  private final AtomicLong work = new AtomicLong();
  private final AtomicLong passed = new AtomicLong();
  private final AtomicLong values = new AtomicLong();

  Evaluation(Resources resources, double xFilesFactor, BooleanSupplier isAbandoned, Steps steps) {
    this.resources = resources;
    this.limits = resources.limits();
    this.xFilesFactor = xFilesFactor;
    this.isAbandoned = isAbandoned;
    this.steps = steps;
    this.held = resources.room().hold();
  }

  @Override
  public void close() {
    takeBack();
    held.close();
  }

  List<Frame> run(Plan plan, QueryWindow window) {
    steps.begin(plan, window);
    List<Frame> frames =
        switch (plan) {
          case Plan.Read read ->
              read(new SeriesMatcher.Glob(read.pattern()), read.pattern(), window);
          case Plan.Apply apply -> apply(apply, window);
        };
    steps.end(frames);
    return frames;
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
    } catch (OverLimitException e) {
      throw e;
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
    var call = new Call(this, apply, window);
    List<Frame> frames =
        apply.entry().function().apply(call).stream().map(Tagging.of(call)).toList();
    work(APPLYING + frames.stream().mapToLong(Frame::size).sum());
    return frames;
  }

  List<Frame> read(SeriesMatcher matcher, String pathExpression, QueryWindow window) {
    List<SeriesName> names = names(matcher, pathExpression);
    return frames(names, pathExpression, window.needing(xFilesFactor), f -> f);
  }

  /// What becomes of each series of a path, each as soon as it is read, by several threads.
  List<Frame> each(Plan.Read read, QueryWindow window, UnaryOperator<Frame> change) {
    String path = read.pattern();
    steps.begin(read, window);
    List<SeriesName> names = names(new SeriesMatcher.Glob(path), path);
    List<Frame> frames = frames(names, path, window.needing(xFilesFactor), change);
    steps.end(frames);
    return frames;
  }

  /// The series of a path, none of which is read yet; they are counted as if they were. What they
  /// hold is theirs until [#takeBack].
  ///
  /// @param functions of which the change is made
  List<Awaited> awaited(
      Plan.Read read, QueryWindow window, UnaryOperator<Frame> change, int functions) {
    String path = read.pattern();
    QueryWindow over = window.needing(xFilesFactor);
    var awaited = new ArrayList<Awaited>();
    long all = 0;
    for (SeriesName name : names(new SeriesMatcher.Glob(path), path)) {
      Optional<Span> span = resources.fetch().span(name, over, left());
      if (span.isPresent()) {
        Span slots = span.get();
        values.addAndGet(slots.count());
        all += slots.count();
        awaited.add(
            new Awaited(
                slots.first(),
                slots.end(),
                slots.count(),
                false,
                () -> {
                  passIfWanted();
                  double[] room = resources.spare().borrow(slots.count());
                  lent.add(room);
                  return change.apply(resources.fetch().read(name, path, over, slots, room));
                }));
      }
    }
    passIfWanted();
    work(functions * (APPLYING + all));
    return awaited;
  }

  /// Values of series that were awaited and have come are not looked at any more: others are read
  /// into them.
  void takeBack() {
    for (double[] values = lent.poll(); values != null; values = lent.poll()) {
      resources.spare().giveBack(values);
    }
  }

  /// Gives back what was held, and holds this much from now on.
  void settle(long held) {
    this.held.close();
    this.held.add(held);
  }

  /// Holds more, or less.
  void hold(long more) {
    held.add(more);
  }

  /// The series of a path gathered; many are combined while they are read, if they have the same
  /// slots.
  ///
  /// @param source of the call that asks
  List<Frame> gathered(Plan.Read read, String source, QueryWindow window, Gathering how) {
    long mark = resources.source().changes().mark();
    String path = read.pattern();
    steps.begin(read, window);
    List<SeriesName> names = names(new SeriesMatcher.Glob(path), path);
    QueryWindow over = window.needing(xFilesFactor);
    Optional<Span> span =
        Folding.isFor(names.size(), how.how()) ? common(names, over) : Optional.empty();
    if (span.isEmpty()) {
      List<Frame> frames = frames(names, path, over, f -> f);
      steps.end(frames);
      return how.of(frames);
    }
    count((long) names.size() * span.get().count(), "reads");
    var asked = new Recall.Question(source, path, how.how());
    var folded = new Folded(resources, asked, names, span.get(), mark);
    List<Frame> gathered = folded(folded, how, over);
    steps.end(gathered);
    return gathered;
  }

  private List<Frame> folded(Folded folded, Gathering how, QueryWindow window) {
    List<SeriesName> names = folded.names();
    Optional<Recalled> known = folded.known();
    Groups groups = known.map(Recalled::groups).orElseGet(() -> Groups.of(names, how));
    int slots = known.map(folded::slots).orElse(0);
    Span rest = folded.span().without(slots);
    held.add(Folding.room(folded.span(), groups.count()));
    var folding = new Folding(resources, rest, window, this::passIfWanted);
    List<double[]> columns = folding.columns(names, groups, how.how());
    steps.read(names.size(), (long) names.size() * rest.count());
    return folded.frames(
        groups, slots == 0 ? columns : known.orElseThrow().with(columns, folded.span(), slots));
  }

  private Optional<Span> common(List<SeriesName> names, QueryWindow window) {
    long left = left();
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
      throw limits.tooManySeries(pathExpression);
    }
    series += names.size();
    return names;
  }

  /// Reads many series at the same time; one more than is allowed may be read by each thread before
  /// the question is refused.
  private List<Frame> frames(
      List<SeriesName> names, String path, QueryWindow window, UnaryOperator<Frame> change) {
    var read = new AtomicLong();
    List<Optional<Frame>> frames =
        resources
            .workers()
            .all(
                names.size(),
                i -> {
                  passIfWanted();
                  Optional<Frame> frame =
                      resources.fetch().read(names.get(i), path, window, left());
                  return frame.map(f -> {
                    read.addAndGet(f.size());
                    return changed(f, change);
                  });
                });
    steps.read(names.size(), read.get());
    return frames.stream()
        .flatMap(Optional::stream)
        .collect(Collectors.toCollection(ArrayList::new));
  }

  private Frame changed(Frame frame, UnaryOperator<Frame> change) {
    values.addAndGet(frame.size());
    held.add(frame.size());
    Frame changed = change.apply(frame);
    held.add(changed.size() - frame.size());
    return changed;
  }

  private long left() {
    return limits.values() - values.get();
  }

  private void passIfWanted() {
    if (isAbandoned.getAsBoolean()) {
      throw new AbandonedException();
    }
  }

  /// Said before what may take long however little is asked: such as an expression that goes back
  /// and forth.
  ///
  /// @throws NotAtHandException if the question is answered at once or not at all
  void mayTakeLong() {
    if (resources.isAtOnce()) {
      throw new NotAtHandException();
    }
  }

  private List<SeriesName> find(SeriesMatcher matcher, int most) {
    if (!(matcher instanceof SeriesMatcher.Glob)) {
      mayTakeLong();
    }
    try {
      return resources.source().find(matcher, most, this::passIfWanted);
    } catch (IllegalArgumentException e) {
      throw new QueryException(String.valueOf(e.getMessage()), -1);
    }
  }

  /// Counts steps, before they are taken where they may be many.
  ///
  /// @param more of about a nanosecond each
  @SuppressWarnings(
      "ThreadPriorityCheck") // a courtesy between virtual threads, nothing relies on it
  void work(long more) {
    long all = work.addAndGet(Math.min(more, limits.steps()));
    if (all > limits.steps()) {
      throw limits.tooLong();
    }
    // Questions share the processors with everything else that answers; this lets others pass.
    if (all - passed.get() > A_WHILE) {
      passed.set(all);
      passIfWanted();
      Thread.yield();
    }
  }

  /// Counts values that a function is about to make.
  void charge(long more) {
    count(more, "makes");
    held.add(more);
  }

  private void count(long more, String does) {
    if (values.addAndGet(more) > limits.values()) {
      throw limits.tooManyValues(does);
    }
  }

  Samples samples() {
    return new Samples(resources.source(), limits, isAbandoned);
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
