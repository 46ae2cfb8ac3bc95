package tocsin.response.desk;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import tocsin.response.incident.Alert;
import tocsin.response.incident.IncidentFact;
import tocsin.response.message.State;
import tocsin.response.monitor.Monitor;
import tocsin.response.monitor.MonitorFact;
import tocsin.response.quiet.HeldBy;
import tocsin.response.quiet.Hold;
import tocsin.response.quiet.Part;
import tocsin.response.quiet.PipeFact;
import tocsin.response.quiet.PipeStates;
import tocsin.response.quiet.QuietFact;
import tocsin.response.quiet.QuietStates;
import tocsin.response.quiet.ToldTrouble;
import tocsin.response.quiet.Waiting;
import tocsin.response.words.Actor;
import tocsin.response.words.Fact;
import tocsin.response.words.MonitorId;

/// What monitors keep to themselves and what they say again: has the state, folded from the facts,
/// and plans when each is looked at.
final class Hush {
  private final QuietStates states;
  private final Troubles troubles;
  private final Hushing hushing;
  private final Again again;
  private final Plans plans;
  private final PipeStates pipes = new PipeStates();

  Hush(QuietStates states, Troubles troubles, Downtimes downtimes, Triggers triggers, Plans plans) {
    this.states = states;
    this.troubles = troubles;
    this.hushing = new Hushing(states, pipes, troubles, downtimes, triggers);
    this.again = new Again(states, troubles, downtimes, triggers);
    this.plans = plans;
  }

  QuietStates states() {
    return states;
  }

  /// What follows when a monitor says that there is trouble.
  List<Fact> tell(Monitor m, String key, State state, Input.Trigger t, Instant now) {
    return hushing.tell(m, new Part(m.id(), key), state, t, now);
  }

  /// The state of a part of a monitor now.
  State state(Monitor m, String key) {
    return troubles.state(m.id(), key);
  }

  List<Fact> eased(Monitor m, String key) {
    return hushing.eased(new Part(m.id(), key));
  }

  /// Whether something waits to be told, so that nobody else tells it.
  boolean holds(Monitor m, String key) {
    return states.waiting(new Part(m.id(), key).name()).isPresent();
  }

  List<Fact> heldIsDue(String name, Instant now) {
    return hushing.over(name, now);
  }

  List<Fact> againIsDue(String name, Instant now) {
    return again.asked(name, now);
  }

  void apply(QuietFact fact, Instant at) {
    states.apply(fact, at);
    plan(fact.part().name());
  }

  /// What is held because of a dead pipe is looked at as soon as that is over.
  void apply(PipeFact fact, Instant at) {
    pipes.apply(fact, at);
    states.heldBy(HeldBy.PIPE).forEach(w -> look(w, at));
  }

  PipeStates pipes() {
    return pipes;
  }

  /// A monitor changed its state: its own words may be due again, and those of who depends on it.
  void apply(MonitorFact fact, Instant at) {
    Part part = new Part(fact.monitor(), fact.key());
    switch (fact) {
      case MonitorFact.Fired f -> turned(part, at);
      case MonitorFact.FellSilent f -> turned(part, at);
      case MonitorFact.Eased e -> turned(part, at);
      case MonitorFact.Recovered r -> turned(part, at);
      case MonitorFact.EvaluationFailed e -> {}
      case MonitorFact.EvaluationWorks w -> {}
    }
  }

  private void turned(Part part, Instant at) {
    states.turned(part, troubles.state(part.monitor(), part.key()), at);
    plan(part.name());
    states.about(part.monitor()).stream()
        .filter(w -> !w.part().monitor().equals(part.monitor()))
        .forEach(w -> look(w, at));
  }

  /// An alert of a monitor was told.
  void apply(IncidentFact fact, Instant at) {
    switch (fact) {
      case IncidentFact.Opened o -> told(o.alert(), at);
      case IncidentFact.AlertJoined j -> told(j.alert(), at);
      case IncidentFact f -> {}
    }
  }

  private void told(Alert alert, Instant at) {
    if (alert.source() instanceof Actor.OfMonitor) {
      states.said(Part.named(alert.key()), at);
      plan(alert.key());
    }
  }

  /// A monitor was saved or removed: what it holds, and what is held because of it, is looked at.
  void saved(MonitorId monitor, Instant at) {
    states.about(monitor).forEach(w -> look(w, at));
    states.toldOf(monitor).forEach(t -> plan(t.part().name()));
  }

  private void look(Waiting w, Instant at) {
    plans.plan(WakeKey.What.QUIET, w.part().name(), Optional.of(at));
  }

  private void plan(String name) {
    plans.plan(
        WakeKey.What.QUIET, name, states.waiting(name).map(Waiting::hold).flatMap(Hold::until));
    plans.plan(WakeKey.What.AGAIN, name, states.told(name).flatMap(this::askedAt));
  }

  private Optional<Instant> askedAt(ToldTrouble t) {
    return troubles
        .directory()
        .monitor(t.part().monitor())
        .flatMap(m -> m.restraint().renotify())
        .flatMap(t::askedAt);
  }
}
