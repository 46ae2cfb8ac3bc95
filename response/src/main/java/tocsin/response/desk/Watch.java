package tocsin.response.desk;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tocsin.ground.loop.Decision;
import tocsin.response.downtime.DowntimeFact;
import tocsin.response.incident.AlertText;
import tocsin.response.message.State;
import tocsin.response.message.Transition;
import tocsin.response.monitor.Level;
import tocsin.response.monitor.Monitor;
import tocsin.response.monitor.MonitorFact;
import tocsin.response.monitor.MonitorStates;
import tocsin.response.monitor.Route;
import tocsin.response.words.Actor;
import tocsin.response.words.Fact;

/// Decides what follows from the verdict on a monitor. Pure on the folded state.
final class Watch {
  private final MonitorStates states;
  private final Directory directory;
  private final Triggers triggers;
  private final Downtimes downtimes;
  private final Hush hush;
  private final Recounting recounting;

  Watch(
      MonitorStates states,
      Directory directory,
      Triggers triggers,
      Downtimes downtimes,
      Hush hush) {
    this.states = states;
    this.directory = directory;
    this.triggers = triggers;
    this.downtimes = downtimes;
    this.hush = hush;
    this.recounting = new Recounting(states, directory, downtimes);
  }

  Decision<Fact, Answer> judged(Input.Judged judged, Instant now) {
    MonitorFact fact = judged.fact();
    Optional<Monitor> monitor = directory.monitor(fact.monitor());
    if (monitor.isEmpty() || !states.isNews(fact)) {
      return new Decision<>(List.of(), new Answer.NoEffect("no news of " + fact.monitor()));
    }
    // The incident first, so that the monitor's own line lands on its timeline.
    List<Fact> facts = new ArrayList<>();
    if (monitor.get().route() == Route.PAGE) {
      facts.addAll(
          held(monitor.get(), fact, now).orElseGet(() -> followed(monitor.get(), fact, now)));
    }
    boolean recovery = fact instanceof MonitorFact.Recovered || fact instanceof MonitorFact.Eased;
    List<Fact> followed = List.copyOf(facts);
    facts.add(recovery ? 0 : facts.size(), fact);
    judged
        .seen()
        .map(s ->
            recounting.of(monitor.get(), fact, s, followed, transition(monitor.get(), fact, now)))
        .ifPresent(facts::add);
    return new Decision<>(facts, Answer.accepted(fact.monitor()));
  }

  /// What a downtime has to say of new trouble, in place of what would follow.
  private Optional<List<Fact>> held(Monitor m, MonitorFact fact, Instant now) {
    return switch (fact) {
      case MonitorFact.Fired f when f.level() == Level.WARN -> Optional.empty();
      case MonitorFact.Fired f -> heldBy(m, f.key(), now);
      case MonitorFact.FellSilent f -> heldBy(m, f.key(), now);
      case MonitorFact.Eased e -> Optional.empty();
      case MonitorFact.Recovered r -> Optional.empty();
      case MonitorFact.EvaluationFailed e -> Optional.empty();
      case MonitorFact.EvaluationWorks w -> Optional.empty();
    };
  }

  private Optional<List<Fact>> heldBy(Monitor m, String key, Instant now) {
    return downtimes
        .holding()
        .holds(GroupTags.subject(m, key), now)
        .map(c -> List.of(new DowntimeFact.Held(c.downtime(), m.id(), key, c.because())));
  }

  private List<Fact> followed(Monitor m, MonitorFact fact, Instant now) {
    var by = new Actor.OfMonitor(m.id());
    return switch (fact) {
      // A warning is told where the team looks; it wakes nobody.
      case MonitorFact.Fired f when f.level() == Level.WARN -> List.of();
      case MonitorFact.Fired f ->
          hush.tell(
              m,
              f.key(),
              State.ALERT,
              new Input.Trigger(
                  m.service(),
                  key(m, f),
                  Wording.text(m, transition(m, f, now), text(m, f)),
                  Optional.of(title(m, f, now)),
                  by),
              now);
      case MonitorFact.Eased e -> hush.eased(m, e.key());
      case MonitorFact.FellSilent f ->
          hush.tell(
              m,
              f.key(),
              State.NO_DATA,
              new Input.Trigger(
                  m.service(),
                  key(m, f),
                  new AlertText(
                      "No data since " + f.since(), m.severity(), Map.of("target", m.reads())),
                  Optional.of(title(m, f, now) + ": no data"),
                  by),
              now);
      case MonitorFact.Recovered r -> over(m, r, by);
      case MonitorFact.EvaluationFailed e -> List.of();
      case MonitorFact.EvaluationWorks e -> List.of();
    };
  }

  private List<Fact> over(Monitor m, MonitorFact.Recovered r, Actor by) {
    List<Fact> facts = new ArrayList<>(hush.eased(m, r.key()));
    facts.addAll(triggers.resolve(new Input.ResolveAlert(m.service(), key(m, r), by)).facts());
    return facts;
  }

  /// The key of the alert: the monitor's, and that of what it speaks for.
  private static String key(Monitor m, MonitorFact fact) {
    return MonitorFact.alertKey(m.id(), fact.key());
  }

  private String title(Monitor m, MonitorFact fact, Instant now) {
    String title = Wording.title(m, transition(m, fact, now));
    return fact.key().isEmpty() ? title : title + ": " + fact.key();
  }

  private Transition transition(Monitor m, MonitorFact fact, Instant now) {
    return Wording.transition(m, fact, states, now);
  }

  private static AlertText text(Monitor m, MonitorFact.Fired f) {
    String fired =
        m.composite().isPresent()
            ? f.condition() + (f.key().isEmpty() ? "" : " (" + f.key() + ")")
            : f.subject() + " is " + f.shown() + " (fires when " + f.condition() + ")";
    String summary = m.message().orElse(m.title()) + ": " + fired;
    return new AlertText(
        summary,
        m.severity(),
        Map.of(
            "target", m.reads(),
            "subject", f.subject(),
            "value", Double.toString(f.value()),
            "condition", f.condition()));
  }
}
