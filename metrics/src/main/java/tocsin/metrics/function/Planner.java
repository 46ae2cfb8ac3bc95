package tocsin.metrics.function;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tocsin.metrics.query.Expr;
import tocsin.metrics.query.Frame;
import tocsin.metrics.query.QueryException;

/// Finds the functions of a target and fits the arguments to their parameters.
final class Planner {
  private final int mostDepth;

  Planner(int mostDepth) {
    this.mostDepth = mostDepth;
  }

  Plan plan(Expr target) {
    return plan(target, 0);
  }

  private Plan plan(Expr expr, int depth) {
    if (depth > mostDepth) {
      throw new QueryException("more than " + mostDepth + " functions in each other", expr.at());
    }
    return switch (expr) {
      case Expr.Path path -> new Plan.Read(path.pattern());
      case Expr.Call call -> apply(call, depth);
      case Expr.Text text ->
          throw new QueryException("'" + text.value() + "' (expected: series)", text.at());
      case Expr.Amount amount ->
          throw new QueryException("a number (expected: series)", amount.at());
      case Expr.Flag flag ->
          throw new QueryException(flag.value() + " (expected: series)", flag.at());
      case Expr.Nothing nothing ->
          throw new QueryException("None (expected: series)", nothing.at());
    };
  }

  /// A function over series that are there already, each list as one argument.
  ///
  /// @param by the call that asks for it
  Plan given(String function, List<List<Frame>> lists, Expr.Call by) {
    Registry.Entry entry = entry(function, by.at());
    var found = new HashMap<String, List<Plan.Argument>>();
    int next = 0;
    for (Parameter parameter : entry.document().parameters()) {
      int end = parameter.multiple() ? lists.size() : Math.min(next + 1, lists.size());
      if (next < end && parameter.takesSeries()) {
        found.put(
            parameter.name(),
            lists.subList(next, end).stream()
                .<Plan.Argument>map(Plan.Argument.Ready::new)
                .toList());
        next = end;
      }
    }
    if (next < lists.size()) {
      throw new QueryException(
          by.function()
              + ": "
              + entry.document().signature()
              + " (expected: a function of "
              + lists.size()
              + " series)",
          by.at());
    }
    requireAll(entry, found, by);
    return new Plan.Apply(entry, Map.copyOf(found), by);
  }

  private static Registry.Entry entry(String function, int at) {
    return Registry.find(function)
        .orElseThrow(() ->
            new QueryException("unknown function " + function, at, Registry.nearest(function)));
  }

  private Plan apply(Expr.Call call, int depth) {
    Registry.Entry entry = entry(call.function(), call.at());
    var found = new HashMap<String, List<Plan.Argument>>();
    List<Parameter> parameters = entry.document().parameters();
    int next = 0;
    for (Parameter parameter : parameters) {
      var taken = new ArrayList<Plan.Argument>();
      while (next < call.arguments().size() && (parameter.multiple() || taken.isEmpty())) {
        taken.add(argument(call, parameter, call.arguments().get(next++), depth));
      }
      if (!taken.isEmpty()) {
        found.put(parameter.name(), taken);
      }
    }
    if (next < call.arguments().size()) {
      throw new QueryException(
          call.function() + ": too many arguments (expected: " + entry.document().signature() + ")",
          call.arguments().get(next).at());
    }
    for (Map.Entry<String, Expr> named : call.named().entrySet()) {
      Parameter parameter = parameter(entry, call, named.getKey(), named.getValue());
      List<Plan.Argument> one = List.of(named(call, parameter, named.getValue(), depth));
      if (found.put(parameter.name(), one) != null) {
        throw new QueryException(
            call.function() + ": " + parameter.name() + " is given twice", named.getValue().at());
      }
    }
    requireAll(entry, found, call);
    return new Plan.Apply(entry, Map.copyOf(found), call);
  }

  private static Parameter parameter(
      Registry.Entry entry, Expr.Call call, String name, Expr value) {
    Optional<Parameter> known =
        entry.document().parameters().stream()
            .filter(p -> p.name().equalsIgnoreCase(name) && !p.multiple())
            .findFirst();
    return known.orElseThrow(() ->
        new QueryException(
            call.function()
                + ": no argument "
                + name
                + " (expected: "
                + entry.document().signature()
                + ")",
            value.at()));
  }

  // Graphite lets a list be empty: group() is no series, aliasByNode(x) is an empty name.
  private static void requireAll(
      Registry.Entry entry, Map<String, List<Plan.Argument>> found, Expr.Call call) {
    for (Parameter parameter : entry.document().parameters()) {
      if (parameter.required()
          && parameter.fallback().isEmpty()
          && !parameter.multiple()
          && !found.containsKey(parameter.name())) {
        throw new QueryException(
            call.function()
                + ": "
                + parameter.name()
                + " is missing (expected: "
                + entry.document().signature()
                + ")",
            call.at());
      }
    }
  }

  // Graphite takes series that are given by name for none, so that nobody can rely on them.
  private Plan.Argument named(Expr.Call call, Parameter parameter, Expr expr, int depth) {
    boolean isSeries = expr instanceof Expr.Path || expr instanceof Expr.Call;
    if (!isSeries || !parameter.takesSeries()) {
      return argument(call, parameter, expr, depth);
    }
    if (parameter.required()) {
      throw new QueryException(
          call.function() + ": " + parameter.name() + " (expected: series without a name before)",
          expr.at());
    }
    return new Plan.Argument.Ready(List.of());
  }

  private Plan.Argument argument(Expr.Call call, Parameter parameter, Expr expr, int depth) {
    boolean isSeries = expr instanceof Expr.Path || expr instanceof Expr.Call;
    if (parameter.takesSeries() && isSeries) {
      return new Plan.Argument.Series(plan(expr, depth + 1));
    }
    if (expr instanceof Expr.Nothing && parameter.multiple() && !parameter.takesSeries()) {
      throw new QueryException(
          call.function() + ": " + parameter.name() + ": None (expected: " + parameter.type() + ")",
          expr.at());
    }
    if (!(expr instanceof Expr.Nothing)) {
      ArgumentTypes.check(call.function(), parameter, expr);
    }
    return new Plan.Argument.Value(expr);
  }
}
