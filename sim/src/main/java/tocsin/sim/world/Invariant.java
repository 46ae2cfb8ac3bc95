package tocsin.sim.world;

import java.time.Instant;
import java.util.Optional;
import tocsin.response.desk.Desk;
import tocsin.response.words.Fact;

/// Something that must hold in every world, whatever fails. It sees each committed fact once, in
/// order, and is asked after every step. It remembers what it needs and changes nothing.
interface Invariant {
  /// A committed fact.
  ///
  /// @param desk the state after the step that committed it
  /// @return what is wrong, naming it
  Optional<String> sees(Fact fact, Instant at, Desk desk);

  /// After each step.
  default Optional<String> holds(Instant now, Desk desk) {
    return Optional.empty();
  }
}
