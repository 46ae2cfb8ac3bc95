package tocsin.metrics.function;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import tocsin.metrics.event.EventSource;
import tocsin.metrics.query.Coming;
import tocsin.metrics.query.Expr;
import tocsin.metrics.query.Fetch;
import tocsin.metrics.query.Frame;
import tocsin.metrics.query.Parser;
import tocsin.metrics.query.QueryLimits;
import tocsin.metrics.query.QueryWindow;
import tocsin.metrics.query.Room;
import tocsin.metrics.query.Workers;
import tocsin.metrics.retention.RetentionRules;
import tocsin.metrics.store.SampleSource;

/// Answers questions about series. Blocking and thread-safe; reads no clock, so the same question
/// over the same samples has the same answer.
///
/// Every method throws [tocsin.metrics.query.QueryException] for a target that cannot be read,
/// names an unknown function, has arguments that do not fit, or goes over a limit.
public final class QueryEngine {
  private final Resources resources;

  /// An engine that answers each question on one thread, and for which there are no events.
  public QueryEngine(SampleSource source, RetentionRules rules, QueryLimits limits) {
    this(source, rules, limits, new Workers(0), EventSource.NONE);
  }

  /// @param workers help to read many series
  /// @param events for the function `events()`
  public QueryEngine(
      SampleSource source,
      RetentionRules rules,
      QueryLimits limits,
      Workers workers,
      EventSource events) {
    this(
        new Resources(
            source,
            new Fetch(source, rules, limits),
            limits,
            workers,
            new ColumnPool(),
            new SpareValues(),
            new Recall(limits.kept()),
            events,
            new Room(limits.together()),
            false));
  }

  private QueryEngine(Resources resources) {
    this.resources = resources;
  }

  /// The same for questions that are answered at once or not at all: by the thread that asks, of
  /// what is at hand, and within [QueryLimits#atOnce]. Whatever it throws, the same question may be
  /// answered in the usual way.
  ///
  /// @see SampleSource#atHand
  public QueryEngine atOnce() {
    return new QueryEngine(resources.atOnce());
  }

  /// Reads and checks a target, for running it often.
  public PreparedQuery prepare(String target) {
    return prepare(Parser.parse(target));
  }

  /// Checks a target that was read already.
  public PreparedQuery prepare(Expr target) {
    return new PreparedQuery(new Planner(resources.limits().depth()).plan(target));
  }

  public List<Frame> run(String target, QueryWindow window) {
    return run(prepare(target), window);
  }

  public List<Frame> run(PreparedQuery query, QueryWindow window) {
    return run(List.of(query), window);
  }

  /// Several targets as one question, their answers one after another: they share the limits, and
  /// `xFilesFactor()` in one holds for those after it.
  public List<Frame> run(List<PreparedQuery> queries, QueryWindow window) {
    return run(queries, window, () -> false);
  }

  /// The same for somebody who may go away meanwhile.
  ///
  /// @param isAbandoned whether nobody waits any more; asked by several threads
  /// @throws tocsin.metrics.query.AbandonedException soon after that
  public List<Frame> run(
      List<PreparedQuery> queries, QueryWindow window, BooleanSupplier isAbandoned) {
    return run(queries, window, isAbandoned, Steps.UNHEARD);
  }

  /// The same, for somebody who takes one series after the other: those of a path, and of functions
  /// that change each by itself, are read when it is their turn. What a limit forbids is refused
  /// here as far as it can be known, and holds for what is read later too.
  ///
  /// @return to be closed
  public Coming coming(
      List<PreparedQuery> queries, QueryWindow window, BooleanSupplier isAbandoned) {
    var evaluation = new Evaluation(resources, window.xFilesFactor(), isAbandoned, Steps.UNHEARD);
    try {
      var series = new ArrayList<Awaited>();
      for (PreparedQuery query : queries) {
        series.addAll(Arranging.of(query.plan(), evaluation, window));
      }
      return new Arriving(series, evaluation, resources.workers());
    } catch (RuntimeException | Error e) {
      evaluation.close();
      throw e;
    }
  }

  /// Does all the work of [#run], and tells of it instead of the answer: one step for each target,
  /// with further ones inside.
  ///
  /// @param clock by which steps are timed
  public List<Step> explain(
      List<PreparedQuery> queries,
      QueryWindow window,
      BooleanSupplier isAbandoned,
      InstantSource clock) {
    var explaining = new Explaining(clock);
    run(queries, window, isAbandoned, explaining);
    return List.copyOf(explaining.done());
  }

  private List<Frame> run(
      List<PreparedQuery> queries, QueryWindow window, BooleanSupplier isAbandoned, Steps steps) {
    try (var evaluation = new Evaluation(resources, window.xFilesFactor(), isAbandoned, steps)) {
      var frames = new ArrayList<Frame>();
      for (PreparedQuery query : queries) {
        frames.addAll(evaluation.run(query.plan(), window));
      }
      return List.copyOf(frames);
    }
  }

  /// Where samples are read.
  public SampleSource source() {
    return resources.source();
  }

  public QueryLimits limits() {
    return resources.limits();
  }

  /// What questions hold together; whoever makes a large text of an answer holds that too.
  public Room room() {
    return resources.room();
  }
}
