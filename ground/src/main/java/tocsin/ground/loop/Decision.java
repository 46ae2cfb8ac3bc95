package tocsin.ground.loop;

import java.util.List;

/// What was decided: facts in order, and the answer for whoever asked.
public record Decision<F, A>(List<F> facts, A answer) {
  public Decision {
    facts = List.copyOf(facts);
  }
}
