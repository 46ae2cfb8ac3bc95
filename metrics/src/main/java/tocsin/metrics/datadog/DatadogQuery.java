package tocsin.metrics.datadog;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import tocsin.metrics.datadog.Computed.Grouped;
import tocsin.metrics.datadog.language.Formula;
import tocsin.metrics.datadog.language.Formula.Term;
import tocsin.metrics.datadog.language.FormulaParser;

/// A query of a graph that was read once and can be asked any number of times, from any thread.
public final class DatadogQuery {
  private final Formula formula;
  private final String text;

  private DatadogQuery(Formula formula, String text) {
    this.formula = formula;
    this.text = text;
  }

  /// Reads a query.
  ///
  /// @throws tocsin.metrics.query.QueryException with the place, what was expected there, and the
  ///   nearest name
  public static DatadogQuery parse(String text) {
    return new DatadogQuery(FormulaParser.parse(text), text);
  }

  /// Reads one query, or several with commas between.
  ///
  /// @throws tocsin.metrics.query.QueryException as above
  public static List<DatadogQuery> parseAll(String text) {
    return FormulaParser.parseAll(text).stream().map(f -> new DatadogQuery(f, text)).toList();
  }

  /// As it was written, with those beside it.
  public String text() {
    return text;
  }

  /// The metric, where the query is of one; else the text.
  public String metric() {
    return formula instanceof Term term ? term.metric() : text;
  }

  /// How series become one, where the query is a term; else empty.
  public String aggregator() {
    return formula instanceof Term term ? term.over().word() : "";
  }

  /// The tags by which it is grouped, where the query is a term.
  public List<String> keys() {
    return formula instanceof Term term ? term.by() : List.of();
  }

  /// Whether what it gives for a moment depends on nothing that comes later.
  public boolean isCausal() {
    return Causality.isCausal(formula);
  }

  /// The values from one moment to another, about 350 buckets at most. Blocking.
  ///
  /// @throws tocsin.metrics.query.QueryException if a function is not computed here, or a limit is
  ///   passed
  /// @throws tocsin.metrics.query.AbandonedException if nobody waits any more
  public Grouped run(Samples samples, Instant from, Instant until) {
    Widths widths = Widths.ofGraph(Duration.between(from, until));
    long back = Lookback.seconds(formula, widths) * 1_000;
    long fromMillis = Math.floorDiv(from.toEpochMilli(), 1_000) * 1_000;
    long aligned = Math.floorDiv(fromMillis, widths.usual() * 1_000) * widths.usual() * 1_000;
    var stretch = new Stretch(aligned - back, until.toEpochMilli(), 0);
    var evaluator = new Evaluator(Question.of(samples, widths, true), stretch, Optional.empty());
    return Cut.from(evaluator.grouped(evaluator.of(formula)), aligned / 1_000);
  }
}
