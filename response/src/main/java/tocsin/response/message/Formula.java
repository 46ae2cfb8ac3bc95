package tocsin.response.message;

import java.util.List;

/// What stands in an `eval`.
sealed interface Formula {
  record Figure(double value) implements Formula {}

  record Name(String name) implements Formula {}

  record Negative(Formula of) implements Formula {}

  record Two(char sign, Formula left, Formula right) implements Formula {}

  record Call(Function function, List<Formula> arguments) implements Formula {
    public Call {
      arguments = List.copyOf(arguments);
    }
  }
}
