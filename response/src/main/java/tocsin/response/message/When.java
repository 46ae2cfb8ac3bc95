package tocsin.response.message;

import java.util.List;

/// A condition on a transition.
sealed interface When {
  /// One of the plain words, such as `is_alert`.
  record Is(Move move) implements When {}

  record HasPriority(int priority) implements When {}

  /// A value has one of these in it; an empty one means that there is a value at all.
  record Matches(Source source, List<String> any) implements When {
    public Matches {
      any = List.copyOf(any);
    }
  }

  /// A value is one of these; an empty one means that there is none.
  record Equals(Source source, List<String> any) implements When {
    public Equals {
      any = List.copyOf(any);
    }
  }

  record Not(When when) implements When {}
}
