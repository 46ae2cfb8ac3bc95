package tocsin.metrics.function;

import java.util.ArrayList;
import java.util.List;
import tocsin.metrics.query.Expr;
import tocsin.metrics.query.Frame;
import tocsin.metrics.query.Interval;
import tocsin.metrics.query.QueryException;
import tocsin.metrics.query.QueryWindow;
import tocsin.metrics.store.SeriesMatcher;

/// One function at work: its arguments by name, and the window it is asked for. Series arguments
/// are evaluated when asked for, so that a function may ask for another window.
final class Call {
  private final Evaluation evaluation;
  private final Plan.Apply plan;
  private final QueryWindow window;

  Call(Evaluation evaluation, Plan.Apply plan, QueryWindow window) {
    this.evaluation = evaluation;
    this.plan = plan;
    this.window = window;
  }

  QueryWindow window() {
    return window;
  }

  String function() {
    return plan.entry().document().name();
  }

  /// The call as written.
  String source() {
    return plan.call().source();
  }

  boolean has(String parameter) {
    return given(parameter).stream().anyMatch(a -> !isNothing(a));
  }

  private static boolean isNothing(Plan.Argument argument) {
    return argument instanceof Plan.Argument.Value value && value.expr() instanceof Expr.Nothing;
  }

  /// Whether series were given, where a number could have been.
  boolean hasSeries(String parameter) {
    return given(parameter).stream().anyMatch(Plan.Argument.Series.class::isInstance);
  }

  /// All series of a parameter, in order.
  List<Frame> series(String parameter) {
    return series(parameter, window);
  }

  /// The same over another window.
  List<Frame> series(String parameter, QueryWindow over) {
    var frames = new ArrayList<Frame>();
    for (Plan.Argument argument : given(parameter)) {
      if (argument instanceof Plan.Argument.Series series) {
        frames.addAll(evaluation.run(series.plan(), over));
      }
    }
    return frames;
  }

  /// The series of each argument of a parameter that takes several.
  List<List<Frame>> lists(String parameter) {
    var lists = new ArrayList<List<Frame>>();
    for (Plan.Argument argument : given(parameter)) {
      if (argument instanceof Plan.Argument.Series series) {
        lists.add(evaluation.run(series.plan(), window));
      }
    }
    return lists;
  }

  double number(String parameter) {
    return ArgumentTypes.number(value(parameter))
        .orElseThrow(() -> bad(parameter, "expected a number"));
  }

  double number(String parameter, double fallback) {
    return has(parameter) ? number(parameter) : fallback;
  }

  /// Cut to what fits an array index.
  int whole(String parameter) {
    return (int) Math.max(Integer.MIN_VALUE, Math.min(Integer.MAX_VALUE, number(parameter)));
  }

  String text(String parameter) {
    return ArgumentTypes.text(value(parameter));
  }

  boolean flag(String parameter) {
    return value(parameter) instanceof Expr.Flag flag
        ? flag.value()
        : text(parameter).equalsIgnoreCase("true");
  }

  boolean isText(String parameter) {
    Expr value = value(parameter);
    return value instanceof Expr.Text || value instanceof Expr.Path;
  }

  /// Seconds of an interval, above zero.
  long interval(String parameter) {
    long seconds = Interval.seconds(text(parameter));
    if (seconds <= 0) {
      throw bad(parameter, "'" + text(parameter) + "' (expected: an interval above 0)");
    }
    return seconds;
  }

  Aggregation aggregation(String parameter) {
    return Aggregation.parse(text(parameter));
  }

  /// The texts of a parameter that takes several.
  List<String> texts(String parameter) {
    var texts = new ArrayList<String>();
    for (Plan.Argument argument : given(parameter)) {
      if (argument instanceof Plan.Argument.Value value) {
        texts.add(ArgumentTypes.text(value.expr()));
      }
    }
    return texts;
  }

  /// The nodes or tags of a parameter that takes several.
  List<NodeOrTag> nodes(String parameter) {
    return texts(parameter).stream().map(NodeOrTag::parse).toList();
  }

  List<Frame> find(SeriesMatcher matcher) {
    return evaluation.read(matcher, source(), window);
  }

  double xFilesFactor() {
    return evaluation.xFilesFactor();
  }

  void xFilesFactor(double share) {
    evaluation.xFilesFactor(share);
  }

  /// Room for values; counted against the limits before it is taken.
  double[] room(long values) {
    evaluation.charge(values);
    return new double[(int) values];
  }

  /// Counts steps against the limits before they are taken.
  void work(long steps) {
    evaluation.work(steps);
  }

  QueryException bad(String parameter, String fault) {
    return new QueryException(function() + ": " + parameter + ": " + fault, plan.call().at());
  }

  QueryException bad(String fault) {
    return new QueryException(function() + ": " + fault, plan.call().at());
  }

  private List<Plan.Argument> given(String parameter) {
    return plan.arguments().getOrDefault(parameter, List.of());
  }

  private Expr value(String parameter) {
    for (Plan.Argument argument : given(parameter)) {
      if (argument instanceof Plan.Argument.Value value && !isNothing(argument)) {
        return value.expr();
      }
    }
    return plan.entry().document().parameters().stream()
        .filter(p -> p.name().equals(parameter))
        .flatMap(p -> p.fallback().stream())
        .findFirst()
        .map(text -> (Expr) new Expr.Text(text, plan.call().at()))
        .orElseThrow(() -> bad(parameter, "is missing"));
  }
}
