package tocsin.metrics.datadog.language;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.TreeMap;

/// Trees as text, with every bracket, so that a test can show how something was read.
final class Written {
  private Written() {}

  static String of(Formula formula) {
    return switch (formula) {
      case Formula.Term t ->
          t.over().word() + " " + t.metric() + " [" + of(t.scope()) + "]" + by(t) + of(t.shape());
      case Formula.Amount(double value, int _) -> Double.toString(value);
      case Formula.Text(String value, int _) -> "'" + value + "'";
      case Formula.Minus(Formula of, int _) -> "-" + of(of);
      case Formula.Binary b ->
          "(" + of(b.left()) + " " + b.operator().sign() + " " + of(b.right()) + ")";
      case Formula.Call c -> c.function() + "(" + arguments(c) + ")";
    };
  }

  private static String by(Formula.Term term) {
    return term.by().isEmpty() ? "" : " by " + String.join("+", term.by());
  }

  private static String arguments(Formula.Call call) {
    String inOrder = call.arguments().stream().map(Written::of).collect(joining(", "));
    return new TreeMap<>(call.named())
        .entrySet().stream()
            .map(e -> ", " + e.getKey() + "=" + of(e.getValue()))
            .collect(joining("", inOrder, ""));
  }

  static String of(Shape shape) {
    return shape.rollup().map(r -> " rollup " + r.method().word() + " " + seconds(r)).orElse("")
        + shape.fill().map(f -> " fill " + f.method().word() + " " + f.limitSeconds()).orElse("")
        + (shape.counting() == Shape.Counting.NO ? "" : " as " + shape.counting());
  }

  private static String seconds(Shape.Rollup rollup) {
    return rollup.seconds().isPresent() ? rollup.seconds().getAsLong() + "s" : "any";
  }

  static String of(Scope scope) {
    return switch (scope) {
      case Scope.Everything _ -> "*";
      case Scope.Tag(String key, String value) -> key + ":" + value;
      case Scope.And(List<Scope> parts) -> "(" + joined(parts, " and ") + ")";
      case Scope.Or(List<Scope> parts) -> "(" + joined(parts, " or ") + ")";
      case Scope.Not(Scope part) -> "not " + of(part);
    };
  }

  private static String joined(List<Scope> parts, String by) {
    return parts.stream().map(Written::of).collect(joining(by));
  }

  static String of(Joined joined) {
    return switch (joined) {
      case Joined.Monitor(long id) -> Long.toString(id);
      case Joined.Not(Joined part) -> "!" + of(part);
      case Joined.And(Joined left, Joined right) -> "(" + of(left) + " && " + of(right) + ")";
      case Joined.Or(Joined left, Joined right) -> "(" + of(left) + " || " + of(right) + ")";
    };
  }
}
