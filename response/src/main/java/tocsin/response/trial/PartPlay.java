package tocsin.response.trial;

import tocsin.response.monitor.PartStates;

/// Plays one part of a composite up to one tick after the other.
interface PartPlay {
  /// How it stands after its own ticks up to an instant.
  ///
  /// @param until milliseconds after the beginning, not before the last
  PartStates at(long until);

  /// The process ends and starts again: only what was written down is left.
  default void restart() {}
}
