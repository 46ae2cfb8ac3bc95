package tocsin.metrics.function;

import java.util.List;
import java.util.Map;
import tocsin.metrics.query.Expr;

/// A target whose functions are known and whose arguments fit; what is evaluated over and over.
sealed interface Plan {
  /// Series by path.
  record Read(String pattern) implements Plan {}

  /// A function with its arguments by parameter; an argument left out is not in the map.
  record Apply(Registry.Entry entry, Map<String, List<Argument>> arguments, Expr.Call call)
      implements Plan {}

  /// What stands for a parameter.
  sealed interface Argument {
    record Series(Plan plan) implements Argument {}

    record Value(Expr expr) implements Argument {}
  }
}
