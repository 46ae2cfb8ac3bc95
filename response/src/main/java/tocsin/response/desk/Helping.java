package tocsin.response.desk;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import tocsin.ground.loop.Decision;
import tocsin.response.incident.Incident;
import tocsin.response.incident.IncidentFact;
import tocsin.response.paging.Run;
import tocsin.response.words.Actor;
import tocsin.response.words.Fact;

/// Decides about help: who is asked for it, and what their answer stops. Pure on the folded state.
final class Helping {
  private final Directory directory;
  private final Reactions reactions;

  Helping(Directory directory, Reactions reactions) {
    this.directory = directory;
    this.reactions = reactions;
  }

  Decision<Fact, Answer> ask(Incident i, Action.AddResponder a, Actor by, Instant now) {
    return directory.user(a.user()).isEmpty()
        ? Outcomes.none(new Answer.NotFound("user " + a.user()))
        : help(i, new Run.Source.Asked(a.user(), by, a.message()), now);
  }

  Decision<Fact, Answer> ask(Incident i, Action.PullIn p, Actor by, Instant now) {
    return directory.policy(p.policy()).isEmpty()
        ? Outcomes.none(new Answer.NotFound("policy " + p.policy()))
        : help(i, new Run.Source.PulledIn(p.policy(), by, p.message()), now);
  }

  private Decision<Fact, Answer> help(Incident i, Run.Source source, Instant now) {
    return i.isOpen()
        ? Outcomes.accepted(i, reactions.help(i.id(), source, now))
        : Outcomes.refused(i, "already resolved");
  }

  /// Whoever was asked says whether they come; they are paged no more.
  Decision<Fact, Answer> answer(Incident i, boolean accepted, Actor by) {
    if (!i.isOpen()) {
      return Outcomes.refused(i, "already resolved");
    }
    if (!(by instanceof Actor.Person(var user)) || !reactions.isAsked(i.id(), user)) {
      return Outcomes.refused(i, by.label() + " is not asked for help (expected: somebody who is)");
    }
    List<Fact> facts = new ArrayList<>();
    facts.add(new IncidentFact.ResponderAnswered(i.id(), user, accepted));
    String because = user + (accepted ? " comes to help" : " cannot come to help");
    facts.addAll(reactions.answered(i.id(), user, because));
    return Outcomes.accepted(i, facts);
  }
}
