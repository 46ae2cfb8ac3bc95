package tocsin.metrics.dashboard;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tocsin.metrics.dashboard.Variable.Choice;
import tocsin.metrics.dashboard.Variable.Values;
import tocsin.metrics.store.CarefulPattern;
import tocsin.metrics.store.PatternGivenUpException;

/// What a variable offers and which of it is chosen. Pure: what a query found is handed in.
public final class Choosing {
  private static final int MOST = 500;

  private Choosing() {}

  /// One variable with its values.
  ///
  /// @param chosen what is in force
  /// @param isAll whether "All" is chosen
  public record Offer(
      Variable variable, List<Choice> options, List<String> chosen, boolean isAll) {}

  /// What can be chosen.
  ///
  /// @param found what the query of the variable found
  /// @return empty also when its filter takes too long
  public static List<Choice> options(Variable variable, List<String> found) {
    try {
      return switch (variable.values()) {
        case Values.Choices c -> c.choices();
        case Values.Free f -> List.of();
        case Values.Query q -> filtered(found, q.filter()).map(v -> new Choice(v, v)).toList();
      };
    } catch (PatternGivenUpException e) {
      return List.of();
    }
  }

  private static Stream<String> filtered(List<String> found, Optional<String> filter) {
    Optional<CarefulPattern> pattern = filter.map(CarefulPattern::of);
    return found.stream()
        .flatMap(v -> pattern.isEmpty() ? Stream.of(v) : pattern.get().first(v).stream())
        .distinct()
        .sorted(Natural.ORDER)
        .limit(MOST);
  }

  /// Which of the options are in force.
  ///
  /// @param asked by the address; empty when it says nothing
  public static Offer of(Variable variable, List<Choice> options, List<String> asked) {
    List<String> wanted = asked.isEmpty() ? variable.usual() : asked;
    boolean all = variable.all() && (wanted.isEmpty() || wanted.contains(Variable.ALL));
    if (all) {
      return new Offer(variable, options, List.of(Variable.ALL), true);
    }
    List<String> plain =
        wanted.stream()
            .filter(w -> !w.equals(Variable.ALL))
            .flatMap(w -> typed(variable, options, w))
            .toList();
    if (plain.isEmpty()) {
      plain = options.stream().limit(1).map(Choice::value).toList();
    }
    return new Offer(
        variable, options, variable.multi() ? plain : plain.stream().limit(1).toList(), false);
  }

  // Where several may be chosen somebody may also type them: `web-1, web-2`.
  private static Stream<String> typed(Variable variable, List<Choice> options, String text) {
    boolean offered = options.stream().anyMatch(o -> o.value().equals(text));
    return variable.multi() && !offered && !text.contains("{")
        ? Stream.of(text.split(",", -1)).map(String::strip).filter(t -> !t.isEmpty())
        : Stream.of(text);
  }

  /// The value it gives to targets.
  public static Chosen.Value value(Offer choice) {
    Variable v = choice.variable();
    if (!choice.isAll()) {
      return new Chosen.Value(choice.chosen().isEmpty() ? List.of("") : choice.chosen(), false);
    }
    if (v.allValue().isPresent()) {
      return new Chosen.Value(List.of(v.allValue().get()), false);
    }
    boolean everyNode =
        v.values() instanceof Values.Query(String query, Optional<String> filter)
            && filter.isEmpty()
            && query.endsWith("*");
    List<String> values = choice.options().stream().map(Choice::value).toList();
    return new Chosen.Value(values.isEmpty() ? List.of("*") : values, everyNode);
  }
}
