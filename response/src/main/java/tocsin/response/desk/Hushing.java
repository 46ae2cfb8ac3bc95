package tocsin.response.desk;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tocsin.response.downtime.DowntimeFact;
import tocsin.response.incident.AlertText;
import tocsin.response.message.State;
import tocsin.response.monitor.Monitor;
import tocsin.response.monitor.Route;
import tocsin.response.quiet.Dependence;
import tocsin.response.quiet.Hold;
import tocsin.response.quiet.Part;
import tocsin.response.quiet.PipeStates;
import tocsin.response.quiet.QuietFact;
import tocsin.response.quiet.QuietStates;
import tocsin.response.quiet.Quieting;
import tocsin.response.quiet.Quieting.Known;
import tocsin.response.quiet.Saying;
import tocsin.response.quiet.Waiting;
import tocsin.response.words.Actor;
import tocsin.response.words.Fact;
import tocsin.response.words.MonitorId;

/// Stands between a monitor that has something to say and the incidents: what is said too much is
/// held, and told when its time has come. Pure on the folded state.
final class Hushing {
  private final QuietStates states;
  private final PipeStates pipes;
  private final Troubles troubles;
  private final Downtimes downtimes;
  private final Triggers triggers;

  Hushing(
      QuietStates states,
      PipeStates pipes,
      Troubles troubles,
      Downtimes downtimes,
      Triggers triggers) {
    this.states = states;
    this.pipes = pipes;
    this.troubles = troubles;
    this.downtimes = downtimes;
    this.triggers = triggers;
  }

  /// What follows when a part of a monitor says that there is trouble.
  ///
  /// @param state that it has now
  List<Fact> tell(Monitor m, Part part, State state, Input.Trigger t, Instant now) {
    boolean isRepeat = triggers.hasOpen(m.service(), t.key());
    Optional<Hold> hold = isRepeat ? Optional.empty() : hold(m, part, state, now);
    if (hold.isPresent()) {
      return List.of(new QuietFact.Held(part.monitor(), part.key(), hold.get(), saying(t)));
    }
    return states
        .waiting(part.name())
        .map(w -> released(m, w, t, now))
        .orElseGet(() -> triggers.trigger(t, now).facts());
  }

  private Optional<Hold> hold(Monitor m, Part part, State state, Instant now) {
    Instant since = states.waiting(part.name()).map(Waiting::since).orElse(now);
    Set<MonitorId> parents = m.restraint().dependsOn().map(Dependence::monitors).orElse(Set.of());
    var group = new Dependence.Group(m.id(), Troubles.tags(m, part.key()), state, since);
    var known =
        new Known(
            group,
            troubles.of(parents),
            states.memory(part.name()).turned(state, now),
            m.every(),
            state == State.NO_DATA ? pipes.hold(now) : Optional.empty());
    return Quieting.of(m.restraint(), known, now);
  }

  /// The facts that begin an incident come first, so that the line of the release lands there.
  private List<Fact> released(Monitor m, Waiting w, Input.Trigger t, Instant now) {
    String because = Quieting.released(w, states.memory(w.part().name()), now);
    var text =
        new AlertText(
            t.text().summary() + " (" + because + ")", t.text().severity(), t.text().details());
    var told = new Input.Trigger(m.service(), t.key(), text, t.title(), t.by());
    List<Fact> facts = new ArrayList<>(triggers.trigger(told, now).facts());
    facts.add(
        new QuietFact.Released(
            w.part().monitor(), w.part().key(), w.hold().by(), w.since(), because));
    return facts;
  }

  /// The trouble is over, or less than what is told.
  List<Fact> eased(Part part) {
    return states.waiting(part.name()).filter(w -> w.hold().by().endsWithTrouble()).stream()
        .map(w -> passed(w, "it was over before it was told: " + w.hold().because()))
        .toList();
  }

  /// Why nobody is told anything by this monitor, whatever happens; empty when it does tell.
  static Optional<String> mute(Optional<Monitor> m) {
    if (m.isEmpty()) {
      return Optional.of("the monitor is there no more");
    }
    if (!m.get().enabled()) {
      return Optional.of("the monitor is switched off");
    }
    return m.get().route() == Route.PAGE
        ? Optional.empty()
        : Optional.of("the monitor pages nobody any more");
  }

  private static Fact passed(Waiting w, String because) {
    return new QuietFact.Passed(
        w.part().monitor(), w.part().key(), w.hold().by(), w.since(), because);
  }

  /// It is time to look again at what is held.
  List<Fact> over(String name, Instant now) {
    return states.waiting(name).map(w -> over(w, now)).orElse(List.of());
  }

  private List<Fact> over(Waiting w, Instant now) {
    Part part = w.part();
    Optional<Monitor> monitor = troubles.directory().monitor(part.monitor());
    State state = troubles.state(part.monitor(), part.key());
    Optional<String> mute = mute(monitor);
    if (mute.isPresent()) {
      return List.of(passed(w, mute.get()));
    }
    if (!Troubles.isTold(state)) {
      String counted = Quieting.released(w, states.memory(part.name()), now);
      return List.of(passed(w, counted + "; it is " + state.words() + " now"));
    }
    var covered = downtimes.holding().holds(GroupTags.subject(monitor.get(), part.key()), now);
    if (covered.isPresent()) {
      return List.of(
          new DowntimeFact.Held(
              covered.get().downtime(), part.monitor(), part.key(), covered.get().because()),
          passed(w, "held by " + covered.get().because()));
    }
    return tell(monitor.get(), part, state, trigger(monitor.get(), w), now);
  }

  private static Input.Trigger trigger(Monitor m, Waiting w) {
    Saying s = w.saying();
    return new Input.Trigger(
        m.service(),
        w.part().name(),
        new AlertText(s.summary(), s.severity(), s.details()),
        Optional.of(s.title()),
        new Actor.OfMonitor(m.id()));
  }

  private static Saying saying(Input.Trigger t) {
    return new Saying(
        t.title().orElse(t.text().summary()),
        t.text().summary(),
        t.text().severity(),
        t.text().details());
  }
}
