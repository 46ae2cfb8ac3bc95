package tocsin.metrics.function;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tocsin.metrics.query.Expr;
import tocsin.metrics.query.Frame;

/// A target whose functions are known and whose arguments fit; what is evaluated over and over.
sealed interface Plan {
  /// Series by path.
  record Read(String pattern) implements Plan {}

  /// A function with its arguments by parameter; an argument left out is not in the map.
  record Apply(Registry.Entry entry, Map<String, List<Argument>> arguments, Expr.Call call)
      implements Plan {}

  /// What Graphite evaluates when a function reads its series a second time, over another window:
  /// whatever was piped into functions on the way is there, but those functions are gone. A wrong
  /// that is kept, because graphs and the thresholds of alerts were made with it.
  default Plan again() {
    return switch (this) {
      case Read read -> read;
      case Apply(Registry.Entry entry, Map<String, List<Argument>> arguments, Expr.Call call) -> {
        var seen = new HashMap<String, List<Argument>>();
        arguments.forEach((name, list) -> seen.put(name, list.stream().map(Plan::again).toList()));
        List<Argument> first =
            entry.document().parameters().stream()
                .limit(call.piped() ? 1 : 0)
                .flatMap(p -> seen.getOrDefault(p.name(), List.of()).stream())
                .limit(1)
                .toList();
        yield !first.isEmpty() && first.getFirst() instanceof Argument.Series(Plan plan)
            ? plan
            : new Apply(entry, Map.copyOf(seen), call);
      }
    };
  }

  /// Whether these are paths, perhaps combined: then whatever their values are decides nothing
  /// about which series there are.
  static boolean keepsSeries(Argument argument) {
    return argument instanceof Argument.Series(Plan plan)
        && (plan instanceof Read
            || plan instanceof Apply apply
                && apply.entry().function() instanceof Combine
                && apply.arguments().values().stream()
                    .flatMap(List::stream)
                    .allMatch(Plan::keepsSeries));
  }

  private static Argument again(Argument argument) {
    return argument instanceof Argument.Series(Plan plan)
        ? new Argument.Series(plan.again())
        : argument;
  }

  /// What stands for a parameter.
  sealed interface Argument {
    record Series(Plan plan) implements Argument {}

    record Value(Expr expr) implements Argument {}

    /// Series that are there already, given by one function to another.
    record Ready(List<Frame> frames) implements Argument {}
  }
}
