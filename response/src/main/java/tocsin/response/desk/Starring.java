package tocsin.response.desk;

import java.util.List;
import tocsin.ground.loop.Decision;
import tocsin.response.people.StarFact;
import tocsin.response.people.Stars;
import tocsin.response.words.Fact;

/// Decides about what people keep at hand. Pure on the folded state.
final class Starring {
  private final Stars stars = new Stars();

  Decision<Fact, Answer> starred(Input.Star s) {
    try {
      List<Fact> facts = List.copyOf(stars.set(s.who(), s.dashboard(), s.on()).stream().toList());
      return new Decision<>(facts, Answer.accepted(s.dashboard()));
    } catch (IllegalArgumentException e) {
      return new Decision<>(List.of(), new Answer.Refused(String.valueOf(e.getMessage())));
    }
  }

  void apply(StarFact fact) {
    stars.apply(fact);
  }
}
