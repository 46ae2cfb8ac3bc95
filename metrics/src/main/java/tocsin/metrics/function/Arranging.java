package tocsin.metrics.function;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import tocsin.metrics.query.Frame;
import tocsin.metrics.query.QueryWindow;

/// Decides which series of a target can be read one after another: those of a path that are changed
/// each by itself, if at all. All others need each other, and are read at once.
///
/// @param change what becomes of each series
/// @param functions of which it is made
record Arranging(Plan.Read read, UnaryOperator<Frame> change, int functions) {
  static List<Awaited> of(Plan plan, Evaluation evaluation, QueryWindow window) {
    return arranged(plan, evaluation, window)
        .map(a -> evaluation.awaited(a.read(), window, a.change(), a.functions()))
        .orElseGet(() -> evaluation.run(plan, window).stream().map(Awaited::ready).toList());
  }

  private static Optional<Arranging> arranged(
      Plan plan, Evaluation evaluation, QueryWindow window) {
    return switch (plan) {
      case Plan.Read read -> Optional.of(new Arranging(read, f -> f, 0));
      case Plan.Apply apply when apply.entry().function() instanceof PerSeries function ->
          series(apply)
              .flatMap(inner -> arranged(inner, evaluation, window))
              .map(a -> a.then(changing(function, new Call(evaluation, apply, window))));
      case Plan.Apply _ -> Optional.empty();
    };
  }

  private static UnaryOperator<Frame> changing(PerSeries function, Call call) {
    UnaryOperator<Frame> change = function.made().of(call);
    UnaryOperator<Frame> tagging = Tagging.of(call);
    return f -> tagging.apply(change.apply(f));
  }

  private static Optional<Plan> series(Plan.Apply apply) {
    List<Plan.Argument> given = apply.arguments().getOrDefault(PerSeries.SERIES, List.of());
    return given.size() == 1 && given.getFirst() instanceof Plan.Argument.Series(Plan plan)
        ? Optional.of(plan)
        : Optional.empty();
  }

  private Arranging then(UnaryOperator<Frame> next) {
    return new Arranging(read, f -> next.apply(change.apply(f)), functions + 1);
  }
}
