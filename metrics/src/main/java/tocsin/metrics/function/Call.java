package tocsin.metrics.function;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import tocsin.metrics.datadog.Samples;
import tocsin.metrics.event.Event;
import tocsin.metrics.query.Expr;
import tocsin.metrics.query.Frame;
import tocsin.metrics.query.Interval;
import tocsin.metrics.query.QueryException;
import tocsin.metrics.query.QueryWindow;
import tocsin.metrics.query.TimeWords;
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

  /// @see Evaluation#mayTakeLong
  void mayTakeLong() {
    evaluation.mayTakeLong();
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
    return given(parameter).stream().anyMatch(a -> !(a instanceof Plan.Argument.Value));
  }

  /// How many arguments were given for a parameter.
  int count(String parameter) {
    return given(parameter).size();
  }

  /// All series of a parameter, in order.
  List<Frame> series(String parameter) {
    return series(parameter, plan -> evaluation.run(plan, window));
  }

  /// What becomes of each series of a parameter by itself. Those of a path are changed as soon as
  /// they are read, so that only what becomes of them lies there.
  ///
  /// @param change may be called by several threads at the same time
  List<Frame> each(String parameter, UnaryOperator<Frame> change) {
    return each(parameter, window, change, plan -> plan);
  }

  /// The same read once more, over another window; see [#seriesAgain].
  List<Frame> eachAgain(String parameter, QueryWindow over, UnaryOperator<Frame> change) {
    return each(parameter, over, change, Plan::again);
  }

  private List<Frame> each(
      String parameter, QueryWindow over, UnaryOperator<Frame> change, UnaryOperator<Plan> as) {
    return series(
        parameter,
        plan ->
            as.apply(plan) instanceof Plan.Read read
                ? evaluation.each(read, over, change)
                : changed(evaluation.run(as.apply(plan), over), change),
        ready -> changed(ready, change));
  }

  private static List<Frame> changed(List<Frame> frames, UnaryOperator<Frame> change) {
    return frames.stream().map(change).toList();
  }

  /// All series of a parameter gathered. Those of a single path are read for that only, which takes
  /// less memory than to read them first.
  ///
  /// @param how asked when the series are known: what they are may change the share that it needs
  List<Frame> gathered(String parameter, Supplier<Gathering> how) {
    List<Plan.Argument> given = given(parameter);
    if (given.size() == 1 && given.getFirst() instanceof Plan.Argument.Series(Plan.Read read)) {
      return evaluation.gathered(read, source(), window, how.get());
    }
    List<Frame> frames = series(parameter);
    return how.get().of(frames);
  }

  /// Whether there are as many series over any longer window that ends where this one does.
  boolean keepsSeries(String parameter) {
    return window.fromSeconds() <= window.nowSeconds()
        && given(parameter).stream().allMatch(Plan::keepsSeries);
  }

  /// The same read once more, over another window.
  List<Frame> seriesAgain(String parameter, QueryWindow over) {
    return series(parameter, plan -> evaluation.run(plan.again(), over));
  }

  private List<Frame> series(String parameter, Function<Plan, List<Frame>> read) {
    return series(parameter, read, ready -> ready);
  }

  private List<Frame> series(
      String parameter, Function<Plan, List<Frame>> read, UnaryOperator<List<Frame>> take) {
    var frames = new ArrayList<Frame>();
    for (Plan.Argument argument : given(parameter)) {
      switch (argument) {
        case Plan.Argument.Series series -> frames.addAll(read.apply(series.plan()));
        case Plan.Argument.Ready ready -> frames.addAll(take.apply(ready.frames()));
        case Plan.Argument.Value _ -> {}
      }
    }
    return frames;
  }

  /// Runs a target that was put together on the way, over the same window. Where nothing came
  /// together there is nothing to find.
  List<Frame> evaluated(String target) {
    return target.isBlank() ? List.of() : evaluation.run(target, window);
  }

  /// Gives series to another function, each list as one argument.
  List<Frame> applied(String function, List<List<Frame>> arguments) {
    return evaluation.run(evaluation.planner().given(function, arguments, plan.call()), window);
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

  /// An argument as Graphite shows it: a number that may have a fraction always has a point.
  String shown(String parameter) {
    Expr value = value(parameter);
    boolean real = has(parameter) && plan.entry().document().type(parameter).equals("float");
    return real ? Format.real(number(parameter)) : ArgumentTypes.text(value);
  }

  boolean flag(String parameter) {
    return ArgumentTypes.flag(value(parameter)).orElse(false);
  }

  boolean isText(String parameter) {
    Expr value = value(parameter);
    return value instanceof Expr.Text || value instanceof Expr.Path;
  }

  /// Seconds of an interval, above zero.
  long interval(String parameter) {
    long seconds = signedInterval(parameter);
    if (seconds <= 0) {
      throw bad(parameter, "'" + text(parameter) + "' (expected: an interval above 0)");
    }
    return seconds;
  }

  /// Seconds of an interval, below zero as well.
  long signedInterval(String parameter) {
    try {
      return Interval.seconds(text(parameter));
    } catch (IllegalArgumentException e) {
      throw bad(parameter, String.valueOf(e.getMessage()));
    }
  }

  /// A moment, seconds since 1970.
  long moment(String parameter) {
    try {
      return TimeWords.seconds(text(parameter), window.nowSeconds(), window.zone());
    } catch (IllegalArgumentException e) {
      throw bad(parameter, String.valueOf(e.getMessage()));
    }
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

  /// Events of the window, both ends included.
  List<Event> events() {
    return evaluation.events().between(window.fromSeconds(), window.untilSeconds());
  }

  /// Where samples are read without the slots of series, and how much that may cost.
  Samples samples() {
    return evaluation.samples();
  }

  /// What was stacked so far in this question, by name of the stack.
  Map<String, double[]> stacks() {
    return evaluation.stacks();
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
