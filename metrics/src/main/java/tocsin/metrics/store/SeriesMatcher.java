package tocsin.metrics.store;

import java.util.List;

/// Which series are meant.
public sealed interface SeriesMatcher {
  /// Series whose plain path matches a Graphite glob node by node; tagged series are matched by
  /// their whole canonical name only.
  record Glob(String pattern) implements SeriesMatcher {}

  /// Tagged series that satisfy all expressions.
  record Tagged(List<TagTest> tests) implements SeriesMatcher {
    public Tagged {
      tests = List.copyOf(tests);
    }
  }

  /// Every series.
  record All() implements SeriesMatcher {}

  /// A test of one tag; `name` is a tag like any other. A missing tag counts as the empty text.
  record TagTest(String tag, Operator operator, String value) {}

  /// `=`, `!=`, `=~` and `!=~`; regular expressions are anchored at the start only, as in Graphite.
  enum Operator {
    EQUAL,
    NOT_EQUAL,
    MATCH,
    NOT_MATCH
  }
}
