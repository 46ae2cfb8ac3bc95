package tocsin.metrics.datadog;

import java.util.List;
import java.util.Optional;
import tocsin.metrics.datadog.language.Formula;
import tocsin.metrics.datadog.language.Formula.Amount;
import tocsin.metrics.datadog.language.Formula.Call;
import tocsin.metrics.datadog.language.Formula.Minus;
import tocsin.metrics.datadog.language.Formula.Text;
import tocsin.metrics.query.QueryException;
import tocsin.metrics.query.Spelling;

/// What was written in the brackets of a call.
record Arguments(Call call) {
  String function() {
    return call.function();
  }

  /// What the function is of: the first argument.
  Formula query() {
    return call.arguments().getFirst();
  }

  /// The number at a place, the query being at 0.
  double number(int place) {
    if (place >= call.arguments().size()) {
      throw new QueryException(
          function()
              + " has "
              + call.arguments().size()
              + " arguments (expected: a number as"
              + " argument "
              + (place + 1)
              + ")",
          call.at());
    }
    Formula argument = call.arguments().get(place);
    return number(argument)
        .orElseThrow(() ->
            new QueryException("found no number (expected: one, for example 5)", argument.at()));
  }

  private static Optional<Double> number(Formula argument) {
    return switch (argument) {
      case Amount amount -> Optional.of(amount.value());
      case Minus(Amount amount, int _) -> Optional.of(-amount.value());
      default -> Optional.empty();
    };
  }

  /// A number from 1 to a bound.
  int count(int place, int most) {
    double number = number(place);
    if (number < 1 || number > most || number != Math.rint(number)) {
      throw new QueryException(
          "found " + number + " (expected: a whole number from 1 to " + most + ")",
          call.arguments().get(place).at());
    }
    return (int) number;
  }

  boolean has(int place) {
    return place < call.arguments().size();
  }

  /// One of some words at a place; the first of them when there is nothing.
  String word(int place, List<String> known) {
    if (!has(place)) {
      return known.getFirst();
    }
    Formula argument = call.arguments().get(place);
    String word = argument instanceof Text text ? text.value() : "";
    if (!known.contains(word)) {
      throw new QueryException(
          "found '" + word + "' (expected: '" + String.join("', '", known) + "')",
          argument.at(),
          Spelling.nearest(word, known));
    }
    return word;
  }

  /// A text at a place, empty when there is none.
  String text(int place) {
    return has(place) && call.arguments().get(place) instanceof Text text ? text.value() : "";
  }
}
