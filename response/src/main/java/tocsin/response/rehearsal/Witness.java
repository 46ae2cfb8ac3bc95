package tocsin.response.rehearsal;

import java.util.List;
import tocsin.response.desk.Desk;
import tocsin.response.desk.Input;
import tocsin.response.words.Fact;

/// Sees what is decided in a rehearsal.
@FunctionalInterface
interface Witness {
  /// The facts of one decision.
  ///
  /// @param second of the rehearsal's clock
  /// @param desk after they were folded in
  void facts(long second, List<Fact> facts, Input input, Desk desk);
}
