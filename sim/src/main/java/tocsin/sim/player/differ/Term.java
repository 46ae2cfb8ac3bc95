package tocsin.sim.player.differ;

import java.util.List;
import java.util.stream.Collectors;

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

    /// The arguments that are targets themselves.
    List<Term> parts() {
      return arguments.stream().filter(a -> !(a instanceof Word)).toList();
    }
  }
}
