package tocsin.response.desk;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tocsin.ground.loop.Decision;
import tocsin.response.incident.Incident;
import tocsin.response.incident.IncidentFact;
import tocsin.response.incident.Transitions;
import tocsin.response.words.Actor;
import tocsin.response.words.Fact;
import tocsin.response.words.Severity;
import tocsin.response.words.Urgency;

/// Decides about severity and urgency, and what they change in paging. Pure on the folded state.
final class Loudness {
  private final Directory directory;
  private final Reactions reactions;

  Loudness(Directory directory, Reactions reactions) {
    this.directory = directory;
    this.reactions = reactions;
  }

  Decision<Fact, Answer> urgency(Incident i, Action.SetUrgency a, Actor by, Instant now) {
    return Outcomes.ruled(
        i,
        Transitions.urgency(i, a.to(), by, a.why()),
        reactions.urgencyChanged(i, a.to(), "urgency is " + a.to().word() + " now", now));
  }

  /// Another severity; where the service's urgency goes by severity, the urgency follows.
  Decision<Fact, Answer> severity(Incident i, Action.SetSeverity a, Actor by, Instant now) {
    List<Fact> then =
        follows(i, a.to(), now).map(u -> changed(i, u, a.to(), now)).orElse(List.of());
    return Outcomes.ruled(i, Transitions.severity(i, a.to(), by, a.why()), then);
  }

  private Optional<Urgency> follows(Incident i, Severity to, Instant now) {
    return i.isOpen()
        ? directory
            .service(i.service())
            .filter(s -> s.urgencyOf(i.severity(), now) != s.urgencyOf(to, now))
            .map(s -> s.urgencyOf(to, now))
            .filter(u -> u != i.urgency())
        : Optional.empty();
  }

  private List<Fact> changed(Incident i, Urgency to, Severity severity, Instant now) {
    String because = "severity is " + severity + " now";
    List<Fact> facts = new ArrayList<>();
    facts.add(
        new IncidentFact.UrgencyChanged(i.id(), i.urgency(), to, new Actor.Tocsin(), because));
    facts.addAll(reactions.urgencyChanged(i, to, because, now));
    return facts;
  }
}
