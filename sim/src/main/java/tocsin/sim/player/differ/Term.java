package tocsin.sim.player.differ;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A target as a tree, so that its parts can be asked alone.
sealed interface Term {
  String text();

  /// What names series.
  record Series(String text) implements Term {}

  /// A number, a text or whatever else stands beside series.
  record Word(String text) implements Term {}

  /// @param piped whether the first argument stands before the name, with a bar between them
  record Call(String function, List<Term> arguments, boolean piped) implements Term {
    public Call {
      arguments = List.copyOf(arguments);
    }

    @Override
    public String text() {
      boolean bar = piped && !arguments.isEmpty() && !(arguments.getFirst() instanceof Word);
      String inside =
          arguments.stream().skip(bar ? 1 : 0).map(Term::text).collect(Collectors.joining(","));
      String call = function + "(" + inside + ")";
      return bar ? arguments.getFirst().text() + "|" + call : call;
    }

    /// The call with a `#` for each argument that is a target itself.
    String form() {
      return arguments.stream()
          .map(a -> a instanceof Word ? a.text() : "#")
          .collect(Collectors.joining(",", function + "(", ")"));
    }

    /// This call and all in its arguments.
    Stream<Call> calls() {
      return Stream.concat(
          Stream.of(this),
          arguments.stream().flatMap(a -> a instanceof Call call ? call.calls() : Stream.of()));
    }

    /// The arguments that are targets themselves.
    List<Term> parts() {
      return arguments.stream().filter(a -> !(a instanceof Word)).toList();
    }
  }
}
