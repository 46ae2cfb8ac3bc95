package tocsin.response.orchestration;

import java.util.List;
import tocsin.response.service.SupportHours;

/// What must hold of an event for a rule to match. Fields are named as in
/// [tocsin.response.incident.EventFields]; `service` and `key` are fields too.
public sealed interface Condition {
  /// A field says just this.
  record Equals(String field, String value) implements Condition {}

  /// A field has this in it, in letters of any size.
  record Contains(String field, String value) implements Condition {}

  /// A regular expression is found in a field.
  record Matches(String field, String value) implements Condition {}

  /// A field says anything at all.
  record Exists(String field) implements Condition {}

  /// All of them; none always holds.
  record All(List<Condition> of) implements Condition {
    public All {
      of = List.copyOf(of);
    }
  }

  /// One of them at least.
  record Any(List<Condition> of) implements Condition {
    public Any {
      of = List.copyOf(of);
    }
  }

  record Not(Condition of) implements Condition {}

  /// It is within these hours now.
  record During(SupportHours hours) implements Condition {}
}
