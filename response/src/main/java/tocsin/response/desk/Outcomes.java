package tocsin.response.desk;

import java.util.ArrayList;
import java.util.List;
import tocsin.ground.loop.Decision;
import tocsin.response.incident.Incident;
import tocsin.response.incident.Ruling;
import tocsin.response.words.Fact;

/// What a decision about an incident comes to.
final class Outcomes {
  private Outcomes() {}

  /// What the incident rules, with what follows from it; or why not.
  static Decision<Fact, Answer> ruled(Incident i, Ruling ruling, List<? extends Fact> reaction) {
    return switch (ruling) {
      case Ruling.Granted(var facts) -> {
        List<Fact> all = new ArrayList<>(facts);
        all.addAll(reaction);
        yield accepted(i, all);
      }
      case Ruling.Refused(String why) -> refused(i, why);
    };
  }

  static Decision<Fact, Answer> accepted(Incident i, List<? extends Fact> facts) {
    return new Decision<>(List.copyOf(facts), Answer.accepted(i.id()));
  }

  static Decision<Fact, Answer> refused(Incident i, String why) {
    return none(new Answer.Refused(i.id() + ": " + why));
  }

  static Decision<Fact, Answer> none(Answer answer) {
    return new Decision<>(List.of(), answer);
  }
}
