package tocsin.metrics.datadog.language;

import java.util.List;

/// Which series of a metric are meant, by their tags.
public sealed interface Scope {
  /// `*`: all of them, those without tags too.
  record Everything() implements Scope {}

  /// `key:value`; each `*` in the value stands for any text.
  record Tag(String key, String value) implements Scope {}

  /// All hold: `a:1,b:2` or `a:1 AND b:2`.
  record And(List<Scope> parts) implements Scope {
    public And {
      parts = List.copyOf(parts);
    }
  }

  /// One holds at least: `a:1 OR a:2`, or `a IN (1,2)`.
  record Or(List<Scope> parts) implements Scope {
    public Or {
      parts = List.copyOf(parts);
    }
  }

  /// `!a:1`, `NOT a:1` or `a NOT IN (1,2)`.
  record Not(Scope part) implements Scope {}
}
