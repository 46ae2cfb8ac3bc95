package tocsin.metrics.function;

import java.util.Optional;
import java.util.OptionalDouble;
import tocsin.metrics.query.Expr;
import tocsin.metrics.query.Interval;
import tocsin.metrics.query.QueryException;

/// Whether a value fits a parameter. Numbers may be written as text, because editors do so.
final class ArgumentTypes {
  private ArgumentTypes() {}

  /// @throws QueryException naming function, parameter, value and what was expected
  static void check(String function, Parameter parameter, Expr value) {
    try {
      boolean fits =
          switch (parameter.type()) {
            case "float" -> number(value).isPresent();
            case "integer", "node" ->
                isWhole(value) || parameter.open() && number(value).isPresent();
            case "intOrInf" ->
                isWhole(value) || number(value).orElse(0) == Double.POSITIVE_INFINITY;
            case "boolean" -> flag(value).isPresent();
            case "any" -> number(value).isPresent();
            case "intOrInterval" -> isWhole(value) || isInterval(value);
            case "interval" -> isInterval(value);
            case "aggFunc" -> isAggregation(value);
            case "aggOrSeriesFunc" ->
                Registry.find(text(value)).isPresent() || isAggregation(value);
            case "nodeOrTag" -> isWhole(value) || value instanceof Expr.Text;
            case "seriesList", "seriesLists" -> false;
            default -> isText(value) && parameter.allows(text(value));
          };
      if (!fits) {
        throw new IllegalArgumentException(shown(value));
      }
    } catch (IllegalArgumentException e) {
      String expected =
          parameter.options().isEmpty() ? parameter.type() : String.join(", ", parameter.options());
      String said = e.getMessage();
      throw new QueryException(
          function
              + ": "
              + parameter.name()
              + ": "
              + said
              + (said != null && said.contains("(expected") ? "" : " (expected: " + expected + ")"),
          value.at());
    }
  }

  static OptionalDouble number(Expr value) {
    return switch (value) {
      case Expr.Amount amount -> OptionalDouble.of(amount.value());
      case Expr.Text text -> number(text.value());
      case Expr.Path _, Expr.Call _, Expr.Flag _, Expr.Nothing _ -> OptionalDouble.empty();
    };
  }

  private static OptionalDouble number(String text) {
    if (text.equalsIgnoreCase("inf")) {
      return OptionalDouble.of(Double.POSITIVE_INFINITY);
    }
    try {
      return OptionalDouble.of(Double.parseDouble(text));
    } catch (NumberFormatException e) {
      return OptionalDouble.empty();
    }
  }

  /// Yes or no, also as 1 or 0, or as a text.
  static Optional<Boolean> flag(Expr value) {
    return switch (value) {
      case Expr.Flag flag -> Optional.of(flag.value());
      case Expr.Amount amount when amount.value() == 1 || amount.value() == 0 ->
          Optional.of(amount.value() == 1);
      case Expr.Text text when text.value().matches("(?i)true|false") ->
          Optional.of(Boolean.parseBoolean(text.value()));
      case Expr.Amount _, Expr.Text _, Expr.Path _, Expr.Call _, Expr.Nothing _ -> Optional.empty();
    };
  }

  private static boolean isWhole(Expr value) {
    return value instanceof Expr.Amount amount ? amount.whole() : text(value).matches("-?\\d{1,9}");
  }

  static String text(Expr value) {
    return switch (value) {
      case Expr.Text text -> text.value();
      case Expr.Path path -> path.pattern();
      case Expr.Amount amount -> Format.shortest(amount.value(), amount.whole());
      case Expr.Flag flag -> Boolean.toString(flag.value());
      case Expr.Call call -> call.source();
      case Expr.Nothing _ -> "";
    };
  }

  private static boolean isText(Expr value) {
    return !(value instanceof Expr.Call);
  }

  private static boolean isInterval(Expr value) {
    if (!(value instanceof Expr.Text || value instanceof Expr.Path)) {
      return false;
    }
    Interval.seconds(text(value));
    return true;
  }

  private static boolean isAggregation(Expr value) {
    Aggregation.parse(text(value));
    return true;
  }

  private static String shown(Expr value) {
    return "'" + text(value) + "'";
  }
}
