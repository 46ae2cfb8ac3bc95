package tocsin.metrics.dashboard;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tocsin.metrics.dashboard.Variable.Choice;
import tocsin.metrics.dashboard.Variable.Values;

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
  public static List<Choice> options(Variable variable, List<String> found) {
    return switch (variable.values()) {
      case Values.Choices c -> c.choices();
      case Values.Free f -> List.of();
      case Values.Query q -> filtered(found, q.filter()).map(v -> new Choice(v, v)).toList();
    };
  }

  private static Stream<String> filtered(List<String> found, Optional<String> filter) {
    Stream<String> all = found.stream();
    return (filter.isEmpty() ? all : all.flatMap(v -> kept(Pattern.compile(filter.get()), v)))
        .distinct()
        .sorted(Natural.ORDER)
        .limit(MOST);
  }

  private static Stream<String> kept(Pattern filter, String value) {
    Matcher m = filter.matcher(value);
    if (!m.find()) {
      return Stream.empty();
    }
    return Stream.of(m.groupCount() > 0 && m.group(1) != null ? m.group(1) : value);
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
