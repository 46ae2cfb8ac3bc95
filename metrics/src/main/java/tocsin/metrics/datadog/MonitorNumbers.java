package tocsin.metrics.datadog;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import tocsin.metrics.datadog.Computed.Grouped;
import tocsin.metrics.datadog.Evaluator.First;
import tocsin.metrics.datadog.language.Counts;
import tocsin.metrics.datadog.language.Formula;
import tocsin.metrics.datadog.language.Formula.Binary;
import tocsin.metrics.datadog.language.MonitorQuery.OfMetric;
import tocsin.metrics.datadog.language.Operator;

/// What a monitor holds against its threshold: one number for each group, of the window that ends
/// at a moment. Pure but for the samples it reads.
public final class MonitorNumbers {
  private final OfMetric monitor;

  public MonitorNumbers(OfMetric monitor) {
    this.monitor = monitor;
  }

  /// How far back it reads samples at that moment.
  public Duration reach(Instant end) {
    Widths widths = widths();
    long back = Lookback.seconds(monitor.formula(), widths);
    return Duration.between(Windows.start(monitor.window(), end), end)
        .plus(monitor.shift())
        .plusSeconds(back);
  }

  /// The numbers, in the order of their tags. Blocking.
  ///
  /// @param end first moment that does not count
  /// @throws tocsin.metrics.query.QueryException if a function is not computed here, or a limit is
  ///   passed
  /// @throws tocsin.metrics.query.AbandonedException if nobody waits any more
  public List<GroupNumber> at(Samples samples, Instant end) {
    return at(samples, new Budget(samples), end);
  }

  /// The same as a part of a longer question.
  List<GroupNumber> at(Samples samples, Budget budget, Instant end) {
    Formula formula = monitor.formula();
    Instant start = Windows.start(monitor.window(), end);
    Question question = new Question(samples, budget, widths(), false);
    long back = Lookback.seconds(formula, question.widths());
    long from = start.minusSeconds(back).toEpochMilli();
    Optional<First> first =
        Counts.isCounted(formula)
            ? Optional.of(new First(monitor.over(), start.getEpochSecond()))
            : Optional.empty();
    var stretch = new Stretch(from, end.toEpochMilli(), 0);
    Computed now = new Evaluator(question, stretch, first).of(formula);
    Evaluator before = new Evaluator(question, stretch.shifted(monitor.shift().toMillis()), first);
    Computed number = monitor.shift().isZero() ? now : changed(question, now, before.of(formula));
    Grouped groups = before.grouped(number);
    Grouped inside =
        back == 0 || first.isPresent() ? groups : Cut.from(groups, start.getEpochSecond());
    Fullness fullness = new Fullness(inside.grid(), start);
    return inside.groups().stream()
        .map(g ->
            new GroupNumber(
                g.tags(), Reducing.of(g.values(), monitor.over()), fullness.of(g.values())))
        .toList();
  }

  private Widths widths() {
    return Widths.ofMonitor(monitor.window().unit().bucket());
  }

  private Computed changed(Question question, Computed now, Computed before) {
    Computed difference = joined(question, Operator.MINUS, now, before);
    if (!monitor.inPercent()) {
      return difference;
    }
    Computed share = joined(question, Operator.DIVIDED, difference, before);
    return joined(question, Operator.TIMES, share, new Computed.Constant(100));
  }

  private Computed joined(Question question, Operator operator, Computed a, Computed b) {
    Formula formula = monitor.formula();
    var binary = new Binary(operator, formula, formula, formula.at());
    return new Joining(binary, question.budget()).of(a, b);
  }
}
