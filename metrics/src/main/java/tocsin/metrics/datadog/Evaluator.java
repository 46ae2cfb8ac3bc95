package tocsin.metrics.datadog;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import tocsin.metrics.datadog.Computed.Constant;
import tocsin.metrics.datadog.Computed.Grouped;
import tocsin.metrics.datadog.language.Counts;
import tocsin.metrics.datadog.language.Formula;
import tocsin.metrics.datadog.language.Formula.Binary;
import tocsin.metrics.datadog.language.Formula.Call;
import tocsin.metrics.datadog.language.Formula.Term;
import tocsin.metrics.datadog.language.Reduction;
import tocsin.metrics.query.QueryException;

/// Computes a formula over a stretch of time.
///
/// @param first what each operand becomes one number by before there is arithmetic; empty for
///   arithmetic bucket by bucket
record Evaluator(Question question, Stretch stretch, Optional<First> first) {
  /// @param fromSeconds what is before that does not count
  record First(Reduction by, long fromSeconds) {}

  Computed of(Formula formula) {
    if (first.isPresent() && !Counts.hasArithmetic(formula)) {
      return reduced(inBuckets().of(formula), first.get());
    }
    return switch (formula) {
      case Formula.Amount amount -> new Constant(amount.value());
      case Formula.Text text ->
          throw new QueryException(
              "found '" + text.value() + "' (expected: a query or a number)", text.at());
      case Term term -> new TermReading(question, stretch).read(term, (values, _) -> values);
      case Formula.Minus minus -> negated(of(minus.of()));
      case Binary binary ->
          new Joining(binary, question.budget()).of(of(binary.left()), of(binary.right()));
      case Call call -> call(call);
    };
  }

  private Evaluator inBuckets() {
    return new Evaluator(question, stretch, Optional.empty());
  }

  private Computed reduced(Computed of, First first) {
    return switch (of) {
      case Constant c -> c;
      case Grouped g ->
          Reducing.whole(
              Cut.from(g, first.fromSeconds()),
              first.by(),
              first.fromSeconds(),
              stretch.untilMillis());
    };
  }

  private static Computed negated(Computed of) {
    return switch (of) {
      case Constant(double value) -> new Constant(-value);
      case Grouped g -> g.each(values -> Arrays.stream(values).map(v -> -v).toArray());
    };
  }

  private Computed call(Call call) {
    var arguments = new Arguments(call);
    Formula of = arguments.query();
    OptionalLong back = Shifts.millis(arguments, stretch.untilMillis());
    if (back.isPresent()) {
      return new Evaluator(question, stretch.shifted(back.getAsLong()), first).of(of);
    }
    Optional<TermReading.Series> differences = Differences.ofSeries(call.function());
    if (differences.isPresent() && of instanceof Term term) {
      return new TermReading(question, stretch).read(term, differences.get());
    }
    Grouped in = grouped(of(of));
    question.budget().takeValues((long) in.groups().size() * in.grid().count());
    return Functions.of(arguments).of(in, arguments, question.budget());
  }

  /// A number stands for one group with it everywhere.
  Grouped grouped(Computed computed) {
    return switch (computed) {
      case Grouped g -> g;
      case Constant(double value) -> {
        long step = question.widths().usual();
        Grid grid = Grid.over(stretch.fromMillis(), stretch.untilMillis(), step);
        question.budget().takeValues(grid.count());
        var values = new double[grid.count()];
        Arrays.fill(values, value);
        yield new Grouped(grid, List.of(), List.of(new Group(new TreeMap<>(), values)));
      }
    };
  }
}
