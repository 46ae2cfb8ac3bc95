package tocsin.metrics.datadog;

import java.util.Optional;
import tocsin.metrics.datadog.language.Filling;
import tocsin.metrics.datadog.language.Formula;
import tocsin.metrics.datadog.language.Formula.Binary;
import tocsin.metrics.datadog.language.Formula.Call;
import tocsin.metrics.datadog.language.Formula.Minus;
import tocsin.metrics.datadog.language.Formula.Term;
import tocsin.metrics.datadog.language.Shape;

/// Whether what a formula gives for a moment depends on nothing that comes later. A line between
/// two points is known only when the second has come; a rank, a trend and a sum from the beginning
/// depend on the whole time that is asked for.
final class Causality {
  private Causality() {}

  static boolean isCausal(Formula formula) {
    return switch (formula) {
      case Term term -> isCausal(term.shape());
      case Binary b -> isCausal(b.left()) && isCausal(b.right());
      case Minus m -> isCausal(m.of());
      case Call c -> isCausal(c.function()) && isCausal(c.arguments().getFirst());
      case Formula.Amount _, Formula.Text _ -> true;
    };
  }

  private static boolean isCausal(Shape shape) {
    boolean isGauge = shape.counting() == Shape.Counting.NO;
    Optional<Filling> filling = shape.fill().map(Shape.Fill::method);
    return filling.map(f -> f != Filling.LINEAR).orElse(!isGauge);
  }

  private static boolean isCausal(String function) {
    return Values.ALL.containsKey(function)
        || Differences.ALL.containsKey(function)
        || Counting.ALL.containsKey(function)
        || function.equals("default_zero")
        || function.equals("moving_rollup")
        || function.startsWith("median_")
        || function.equals("throughput");
  }
}
