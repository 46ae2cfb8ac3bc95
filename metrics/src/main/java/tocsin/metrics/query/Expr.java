package tocsin.metrics.query;

import java.util.List;
import java.util.Map;

/// A target as a tree. Immutable. `at` counts characters from the start of the target.
public sealed interface Expr {
  int at();

  /// Series by glob, or one tagged series by its canonical name.
  record Path(String pattern, int at) implements Expr {}

  /// A function with its arguments; what was piped into it is its first argument.
  ///
  /// @param piped whether the first argument was piped into it
  /// @param source the call as written, without what was piped in
  record Call(
      String function,
      List<Expr> arguments,
      Map<String, Expr> named,
      boolean piped,
      String source,
      int at)
      implements Expr {
    public Call {
      arguments = List.copyOf(arguments);
      named = Map.copyOf(named);
    }
  }

  record Text(String value, int at) implements Expr {}

  /// A number; `whole` when it was written without point and exponent.
  record Amount(double value, boolean whole, int at) implements Expr {}

  record Flag(boolean value, int at) implements Expr {}

  /// `None`: as if the argument had been left out.
  record Nothing(int at) implements Expr {}
}
