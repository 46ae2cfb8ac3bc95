package tocsin.response.desk;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tocsin.ground.loop.Decision;
import tocsin.response.incident.IncidentFact;
import tocsin.response.orchestration.Event;
import tocsin.response.orchestration.Judging;
import tocsin.response.orchestration.Outcome;
import tocsin.response.orchestration.Routes;
import tocsin.response.orchestration.RuleFact;
import tocsin.response.words.Actor;
import tocsin.response.words.Fact;
import tocsin.response.words.ServiceId;

/// Sends events of senders through the rules before anything else looks at them. What monitors and
/// people say passes no rules. Pure on the folded state.
final class Steering {
  private final Directory directory;
  private final Routes routes;
  private final HoldBack holdBack;
  private final Triggers triggers;

  Steering(Directory directory, Routes routes, HoldBack holdBack, Triggers triggers) {
    this.directory = directory;
    this.routes = routes;
    this.holdBack = holdBack;
    this.triggers = triggers;
  }

  Decision<Fact, Answer> trigger(Input.Trigger t, Instant now) {
    if (!(t.by() instanceof Actor.Outside)) {
      return holdBack.trigger(t, now);
    }
    var event = new Event(t.service(), t.key(), t.text());
    return switch (Judging.of(directory::orchestration, event, now).outcome()) {
      case Outcome.GoesOn g -> goesOn(t, g, now);
      case Outcome.Suppressed(Event e, String rule) ->
          only(
              new RuleFact.Suppressed(
                  t.service(), t.key(), e.text().summary(), e.text().severity(), rule),
              "suppressed by rule " + rule);
      case Outcome.Dropped(Event e, String rule) ->
          only(new RuleFact.Dropped(t.service(), rule), "dropped by rule " + rule);
    };
  }

  private Decision<Fact, Answer> goesOn(Input.Trigger t, Outcome.GoesOn g, Instant now) {
    ServiceId before = routes.of(t.service(), t.key());
    // What is open or held back somewhere stays there, whatever the rules say now.
    boolean stays = triggers.hasOpen(before, t.key()) || holdBack.holds(before, t.key());
    ServiceId to = stays ? before : existing(t, g);
    boolean reworded = !g.event().text().summary().equals(t.text().summary());
    var steered =
        new Input.Trigger(
            to, t.key(), g.event().text(), reworded ? Optional.empty() : t.title(), t.by());
    List<Fact> facts = new ArrayList<>();
    if (!before.equals(to)) {
      facts.add(new RuleFact.Routed(t.service(), t.key(), to));
    }
    Decision<Fact, Answer> follows = holdBack.steered(steered, g.hold(), g.urgency(), now);
    facts.addAll(follows.facts());
    facts.addAll(notes(follows.facts(), g.notes()));
    return new Decision<>(facts, follows.answer());
  }

  /// A rule may name a service that is gone: the event is not lost with it.
  private ServiceId existing(Input.Trigger t, Outcome.GoesOn g) {
    return directory.service(g.event().service()).isPresent() ? g.event().service() : t.service();
  }

  private static List<Fact> notes(List<Fact> facts, List<String> notes) {
    return facts.stream()
        .filter(f -> f instanceof IncidentFact.Opened || f instanceof IncidentFact.AlertJoined)
        .map(f -> ((IncidentFact) f).incident())
        .limit(1)
        .flatMap(i ->
            notes.stream().<Fact>map(n -> new IncidentFact.Noted(i, new Actor.Tocsin(), n, false)))
        .toList();
  }

  Input.RetellAlert routed(Input.RetellAlert r) {
    return new Input.RetellAlert(
        routes.of(r.service(), r.key()), r.key(), r.summary(), r.details());
  }

  Input.ResolveAlert routed(Input.ResolveAlert r) {
    return new Input.ResolveAlert(routes.of(r.service(), r.key()), r.key(), r.by());
  }

  Input.AcknowledgeAlert routed(Input.AcknowledgeAlert a) {
    return new Input.AcknowledgeAlert(routes.of(a.service(), a.key()), a.key(), a.by());
  }

  private static Decision<Fact, Answer> only(Fact fact, String why) {
    return new Decision<>(List.of(fact), new Answer.NoEffect(why));
  }
}
