package tocsin.response.message;

import java.util.List;

/// A template is a list of these.
sealed interface Part {
  /// Words as they were written; handles in them are told.
  record Text(String text) implements Part {}

  /// Words that stand for nothing but themselves.
  record Raw(String text) implements Part {}

  /// A value.
  ///
  /// @param raw never escaped
  record Show(Source source, boolean raw) implements Part {}

  /// From here on it has this priority, and shows nothing.
  record Priority(int priority) implements Part {}

  /// One of two, as the condition says.
  record Choice(When when, List<Part> then, List<Part> otherwise) implements Part {
    public Choice {
      then = List.copyOf(then);
      otherwise = List.copyOf(otherwise);
    }
  }
}
