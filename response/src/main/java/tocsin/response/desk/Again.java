package tocsin.response.desk;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tocsin.response.incident.Alert;
import tocsin.response.incident.Incident;
import tocsin.response.incident.IncidentFact;
import tocsin.response.incident.Incidents;
import tocsin.response.incident.Status;
import tocsin.response.message.State;
import tocsin.response.monitor.Monitor;
import tocsin.response.quiet.Part;
import tocsin.response.quiet.QuietFact;
import tocsin.response.quiet.QuietStates;
import tocsin.response.quiet.Renotify;
import tocsin.response.quiet.Say;
import tocsin.response.quiet.ToldTrouble;
import tocsin.response.words.Actor;
import tocsin.response.words.Fact;

/// Tells trouble again that lasts, as its monitor asks for: its incident is triggered again, also
/// when somebody holds it; not when somebody said that it may wait, or that it is mitigated. Pure
/// on the folded state.
final class Again {
  private final QuietStates states;
  private final Troubles troubles;
  private final Downtimes downtimes;
  private final Incidents incidents;
  private final Triggers triggers;

  Again(QuietStates states, Troubles troubles, Downtimes downtimes, Triggers triggers) {
    this.states = states;
    this.troubles = troubles;
    this.downtimes = downtimes;
    this.incidents = triggers.incidents();
    this.triggers = triggers;
  }

  /// It is time to ask.
  List<Fact> asked(String name, Instant now) {
    return states.told(name).map(t -> asked(t, now)).orElse(List.of());
  }

  private List<Fact> asked(ToldTrouble t, Instant now) {
    Optional<Monitor> m = troubles.directory().monitor(t.part().monitor());
    Optional<String> mute = Hushing.mute(m);
    if (mute.isPresent()) {
      return not(t.part(), mute.get(), Optional.empty());
    }
    Optional<Renotify> renotify = m.flatMap(known -> known.restraint().renotify());
    if (renotify.isEmpty()) {
      return not(t.part(), "its monitor tells nothing again", Optional.empty());
    }
    State state = troubles.state(t.part().monitor(), t.part().key());
    return switch (renotify.get().again(new Renotify.Told(state, t.last(), t.repeated()), now)) {
      case Say.Held h -> not(t.part(), h.because(), h.until());
      case Say.Now n -> told(m.get(), renotify.get(), t, n.because(), now);
    };
  }

  private List<Fact> told(Monitor m, Renotify r, ToldTrouble t, String because, Instant now) {
    Part part = t.part();
    Optional<Incident> open =
        incidents
            .openWith(m.service(), part.name())
            .filter(i -> i.alert(part.name()).filter(Alert::isOpen).isPresent())
            .findFirst();
    if (open.isEmpty()) {
      return not(part, "no open incident has it", Optional.empty());
    }
    Optional<Instant> snoozed = open.get().milestones().snoozedUntil().filter(now::isBefore);
    if (snoozed.isPresent()) {
      return not(part, open.get().id() + " is snoozed", snoozed);
    }
    Instant later = now.plus(r.after());
    if (open.get().status() == Status.MITIGATED) {
      return not(part, open.get().id() + " is mitigated", Optional.of(later));
    }
    var covered = downtimes.holding().holds(GroupTags.subject(m, part.key()), now);
    if (covered.isPresent()) {
      Instant end = covered.get().until().filter(later::isAfter).orElse(later);
      return not(part, "held by " + covered.get().because(), Optional.of(end));
    }
    return told(m, t, open.get(), because, now);
  }

  private List<Fact> told(Monitor m, ToldTrouble t, Incident i, String because, Instant now) {
    Renotify r = m.restraint().renotify().orElseThrow();
    Part part = t.part();
    int times = t.repeated() + 1;
    var by = new Actor.OfMonitor(m.id());
    Alert alert = i.alert(part.name()).orElseThrow();
    String words = Wording.again(m, part.key(), troubles.monitors(), alert, now);
    List<Fact> facts = new ArrayList<>();
    facts.add(new QuietFact.ToldAgain(m.id(), part.key(), times, because));
    facts.addAll(
        triggers
            .retell(
                new Input.RetellAlert(
                    m.service(), part.name(), Optional.of(r.text(words)), Map.of()))
            .facts());
    facts.add(new IncidentFact.Retriggered(i.id(), by, because));
    facts.addAll(triggers.reactions().retriggered(i, because, now));
    return facts;
  }

  private static List<Fact> not(Part part, String because, Optional<Instant> until) {
    return List.of(new QuietFact.NotAgain(part.monitor(), part.key(), because, until));
  }
}
