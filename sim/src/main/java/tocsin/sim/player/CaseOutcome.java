package tocsin.sim.player;

import java.util.Optional;
import java.util.Set;

/// What became of one case.
///
/// @param missing what it needs that is not there yet
/// @param different whether it is answered differently on purpose
/// @param fault why it is not as recorded; empty when it is
record CaseOutcome(String id, Set<String> missing, boolean different, Optional<String> fault) {
  /// A case that comes out as recorded counts even where a difference was to be expected.
  boolean counts() {
    return missing.isEmpty() && (!different || fault.isEmpty());
  }

  boolean failed() {
    return counts() && fault.isPresent();
  }
}
