package tocsin.response.desk;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import tocsin.ground.journal.ViewChange;
import tocsin.ground.loop.Decision;
import tocsin.response.incident.HeldAlerts;
import tocsin.response.incident.HoldFact;
import tocsin.response.orchestration.Routes;
import tocsin.response.orchestration.RuleFact;
import tocsin.response.words.Fact;

/// Where what senders say comes in: through the rules, past what is held back, to the incidents. It
/// has the state of the first two, folded from the facts.
final class Gate {
  private final HeldAlerts held = new HeldAlerts();
  private final Routes routes = new Routes();
  private final RuleCounts counts = new RuleCounts();
  private final Triggers triggers;
  private final HoldBack holdBack;
  private final Steering steering;

  Gate(Directory directory, Triggers triggers) {
    this.triggers = triggers;
    this.holdBack = new HoldBack(held, directory, triggers);
    this.steering = new Steering(directory, routes, holdBack, triggers);
  }

  Decision<Fact, Answer> trigger(Input.Trigger t, Instant now) {
    return steering.trigger(t, now);
  }

  Decision<Fact, Answer> retell(Input.RetellAlert r) {
    return holdBack.retell(steering.routed(r));
  }

  Decision<Fact, Answer> resolve(Input.ResolveAlert r) {
    return holdBack.resolve(steering.routed(r));
  }

  Decision<Fact, Answer> acknowledge(Input.AcknowledgeAlert a) {
    return triggers.acknowledge(steering.routed(a));
  }

  /// Why a document cannot be removed now.
  Optional<Decision<Fact, Answer>> keeps(Input.Remove r) {
    return holdBack.keeps(r).map(a -> new Decision<>(List.of(), a));
  }

  /// The time of an alert that is held back is over.
  List<Fact> over(String id, Instant now) {
    return holdBack.over(id, now);
  }

  void apply(RuleFact fact, Instant at) {
    routes.apply(fact);
    counts.apply(fact, at);
  }

  /// Folds a fact.
  ///
  /// @return the id of the alert, as [HeldAlerts] names it
  String apply(HoldFact fact, Instant at) {
    held.apply(fact, at);
    return HeldAlerts.id(fact.service(), fact.key());
  }

  List<ViewChange> rows(RuleFact fact, Instant at) {
    return counts.rows(fact, at);
  }

  HeldAlerts held() {
    return held;
  }
}
