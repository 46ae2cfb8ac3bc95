package tocsin.metrics.function;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tocsin.metrics.query.Expr;
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

  private Plan apply(Expr.Call call, int depth) {
    Registry.Entry entry =
        Registry.find(call.function())
            .orElseThrow(() ->
                new QueryException(
                    "unknown function " + call.function(),
                    call.at(),
                    Registry.nearest(call.function())));
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
      List<Plan.Argument> one = List.of(argument(call, parameter, named.getValue(), depth));
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

  private Plan.Argument argument(Expr.Call call, Parameter parameter, Expr expr, int depth) {
    boolean isSeries = expr instanceof Expr.Path || expr instanceof Expr.Call;
    if (parameter.takesSeries() && isSeries) {
      return new Plan.Argument.Series(plan(expr, depth + 1));
    }
    if (!(expr instanceof Expr.Nothing)) {
      ArgumentTypes.check(call.function(), parameter, expr);
    }
    return new Plan.Argument.Value(expr);
  }
}
