package tocsin.metrics.function;

import java.util.ArrayList;
import java.util.List;
import tocsin.metrics.query.Expr;
import tocsin.metrics.query.Fetch;
import tocsin.metrics.query.Frame;
import tocsin.metrics.query.Parser;
import tocsin.metrics.query.QueryLimits;
import tocsin.metrics.query.QueryWindow;
import tocsin.metrics.retention.RetentionRules;
import tocsin.metrics.store.SampleSource;

/// Answers questions about series. Blocking and thread-safe; reads no clock, so the same question
/// over the same samples has the same answer.
///
/// Every method throws [tocsin.metrics.query.QueryException] for a target that cannot be read,
/// names an unknown function, has arguments that do not fit, or goes over a limit.
public final class QueryEngine {
  private final SampleSource source;
  private final Fetch fetch;
  private final QueryLimits limits;

  public QueryEngine(SampleSource source, RetentionRules rules, QueryLimits limits) {
    this.source = source;
    this.fetch = new Fetch(source, rules);
    this.limits = limits;
  }

  /// Reads and checks a target, for running it often.
  public PreparedQuery prepare(String target) {
    return prepare(Parser.parse(target));
  }

  /// Checks a target that was read already.
  public PreparedQuery prepare(Expr target) {
    return new PreparedQuery(new Planner(limits.depth()).plan(target));
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
    var evaluation = new Evaluation(source, fetch, limits, window.xFilesFactor());
    var frames = new ArrayList<Frame>();
    for (PreparedQuery query : queries) {
      frames.addAll(evaluation.run(query.plan(), window));
    }
    return List.copyOf(frames);
  }
}
