package tocsin.response.monitor;

import java.time.Instant;

/// What one group of a monitor shows at one instant. Every case but [Missing] and [Skipped] has the
/// number it is judged by.
public sealed interface Reading {
  String group();

  /// The condition held for the whole hold time.
  ///
  /// @param since when it began to hold, as far back as was looked
  record Holds(String group, double value, Instant since) implements Reading {}

  /// The condition holds now, but not yet for long enough.
  ///
  /// @param since when it began to hold
  record Pending(String group, double value, Instant since) implements Reading {}

  /// The condition of the warning holds.
  record Warns(String group, double value, Instant since) implements Reading {}

  /// There are values, but they are not judged now.
  record Skipped(String group, String because) implements Reading {}

  /// The condition does not hold.
  record Clear(String group, double value) implements Reading {}

  /// No value: neither trouble nor its absence.
  record Missing(String group) implements Reading {}
}
